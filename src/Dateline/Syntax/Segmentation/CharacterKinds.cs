namespace Dateline.Syntax.Segmentation;

/// <summary>Groups of characters that cutting depends on.</summary>
internal static class CharacterKinds
{
    public static bool IsHyphen(char c) => c is '-' or '‐' or '‑';

    public static bool IsDash(char c) => c is '–' or '—' or '―';

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '`' or '‘';

    /// <summary>Marks that close what was opened before: they stay with the sentence before them.</summary>
    public static bool IsCloser(ReadOnlySpan<char> token) => token is "\"" or "”" or "''" or "’" or "’’" or "'" or ")" or "]" or "}" or "»";

    public static bool IsOpener(ReadOnlySpan<char> token) => token is "\"" or "“" or "``" or "‘" or "'" or "(" or "[" or "{" or "«" or "''";

    /// <summary>Marks that are cut off the front of a word.</summary>
    public static bool IsFront(char c) => c is '"' or '“' or '”' or '„' or '‘' or '’' or '\'' or '`' or '(' or '[' or '{' or '<' or '>' or '«' or '»' or ')' or ']' or '}'
        or ',' or ';' or ':' or '!' or '?' or '…' or '.' or '-' or '*' or '=' or '~' or '|' or '/' or '•' or '·' or '^' or '&' or '%' or '_' or '+' || IsDash(c) || IsSymbol(c);

    /// <summary>Marks that are cut off the end of a word; the stop is decided apart.</summary>
    public static bool IsBack(char c) => c is '"' or '“' or '”' or '‘' or '’' or '\'' or '`' or '(' or '[' or '{' or '<' or '>' or '«' or '»' or ')' or ']' or '}'
        or ',' or ';' or ':' or '!' or '?' or '…' or '-' or '*' or '=' or '~' or '|' or '/' or '•' or '%' or '_' || IsDash(c) || IsSymbol(c);

    /// <summary>Marks that are a token of their own inside a word.</summary>
    public static bool IsInner(char c) => c is '"' or '“' or '”' or '(' or ')' or '[' or ']' or '{' or '}' or '<' or '>' or ';' or '!' or '?' or '…' or '«' or '»' or '|' or '*' or '=' or '•' || IsDash(c);

    /// <summary>Marks of which several in a row are one token.</summary>
    public static bool Repeats(char c) => c is '.' or '-' or '*' or '=' or '_' or '~' or '!' or '?' or '`' or '\'' or '<' or '>' or '#' or '+' or '’' or '‘' || IsDash(c);

    /// <summary>A row of marks that parts one piece of text from the next: "***", "-----". Three hyphens are a dash.</summary>
    public static bool IsRow(ReadOnlySpan<char> token) => token.Length > 2 && token[0] switch
    {
        '*' => !token.ContainsAnyExcept('*'),
        '-' or '_' or '=' or '~' or '#' => token.Length > 3 && !token.ContainsAnyExcept(token[0]),
        _ => false,
    };

    public static bool IsSmiley(ReadOnlySpan<char> token) => token is ":)" or ":-)" or ";)" or ";-)" or ":(" or ":-(" or ":D" or ":-D" or ":P" or ":-P" or "=)";

    public static bool IsSymbol(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.CurrencySymbol;
}
