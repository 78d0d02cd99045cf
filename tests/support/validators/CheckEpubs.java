import com.adobe.epubcheck.tool.EpubChecker;

/** EPUBCheck takes one book at a time, and most of that time Java starts; here all that are named are checked in one process. */
public class CheckEpubs {
  public static void main(String[] books) {
    for (String book : books) new EpubChecker().run(new String[] { book, "--json", book + ".json", "--quiet" });
  }
}
