namespace Dateline.Lexicons;

public enum MediaKind
{
    Agency,
    Newspaper,
    Broadcaster,
    Site,
}
