using System.Text;

namespace Dateline.Lexicons;

/// <summary>
/// News agencies and outlets by every name they go under (data/lexicons/media.tsv). "Tass", "TASS" and "the Itar-Tass news agency" are one outlet.
/// </summary>
public sealed class MediaTable
{
    private const int LongestName = 80;
    private const int Columns = 6;

    // Words that follow the proper name of an outlet without changing which one it is; tried one after the other from the end.
    private static readonly string[] Trailers =
    [
        "news agency", "news bureau", "news service", "news website", "news channel", "news network", "news site", "agency", "newspaper", "daily", "website", "magazine", "television", "tv", "radio", "channel", "network", "news",
    ];

    private readonly Dictionary<string, Entry> _names;
    private readonly Dictionary<string, MediaOutlet> _hosts;

    private MediaTable(Dictionary<string, Entry> names, Dictionary<string, MediaOutlet> hosts, IReadOnlyList<MediaOutlet> outlets)
    {
        _names = names;
        _hosts = hosts;
        Outlets = outlets;
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<MediaOutlet> Outlets { get; }

    /// <summary>The names that can hardly mean anything else, in small letters, in the order of the file.</summary>
    public IEnumerable<string> Names => _names.Where(n => !n.Value.Weak).Select(n => n.Key);

    public static MediaTable Load(DataFolder data) => data.Shared(folder => Read(folder.File("lexicons", "media.tsv")));

    /// <summary>Finds a name that can hardly mean anything else: what a name in running text is held against.</summary>
    public bool TryFind(ReadOnlySpan<char> name, out MediaOutlet outlet) => TryFind(name, weakToo: false, out outlet);

    /// <summary>Finds a name where a report names its origin (credit line, dateline, byline): ambiguous names such as "Focus" or "PA" count too.</summary>
    public bool TryFindCredited(ReadOnlySpan<char> name, out MediaOutlet outlet) => TryFind(name, weakToo: true, out outlet);

    /// <summary>The outlet whose site the address is of; sub-domains count ("www.bbc.co.uk").</summary>
    public bool TryFindHost(string address, out MediaOutlet outlet)
    {
        outlet = null!;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return false;
        }

        var host = uri.Host.ToLowerInvariant();
        while (host.Contains('.', StringComparison.Ordinal))
        {
            if (_hosts.TryGetValue(host, out outlet!))
            {
                return true;
            }

            host = host[(host.IndexOf('.', StringComparison.Ordinal) + 1)..];
        }

        return false;
    }

    private bool TryFind(ReadOnlySpan<char> name, bool weakToo, out MediaOutlet outlet)
    {
        outlet = null!;
        name = name.Trim();
        if (name.Length is 0 or > LongestName)
        {
            return false;
        }

        Span<char> buffer = stackalloc char[LongestName];
        var key = buffer[..Fold(name, buffer)];
        if (Look(key, name, weakToo, out outlet))
        {
            return true;
        }

        foreach (var trailer in Trailers)
        {
            if (key.Length > trailer.Length + 1 && key.EndsWith(trailer, StringComparison.Ordinal) && key[^(trailer.Length + 1)] == ' ')
            {
                // What is called an agency or a newspaper beside its name is meant as one.
                return Look(key[..^(trailer.Length + 1)], name, weakToo: true, out outlet);
            }
        }

        return false;
    }

    private bool Look(ReadOnlySpan<char> key, ReadOnlySpan<char> written, bool weakToo, out MediaOutlet outlet)
    {
        outlet = null!;
        if (!_names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var entry)
            || (entry.Weak && !weakToo)
            || (entry.Capitals && !IsCapitals(written))
            || !char.IsUpper(FirstLetter(written)) && !char.IsAsciiDigit(written[0]) && !entry.LowerCase)
        {
            return false;
        }

        outlet = entry.Outlet;
        return true;
    }

    private static char FirstLetter(ReadOnlySpan<char> written)
    {
        var rest = written.StartsWith("the ", StringComparison.Ordinal) ? written[4..] : written;
        return rest.Length == 0 ? ' ' : rest.StartsWith("al-", StringComparison.Ordinal) && rest.Length > 3 ? rest[3] : rest[0];
    }

    // Only the letters of the acronym itself: "AP news agency" is written with capitals, "ap" is not.
    private static bool IsCapitals(ReadOnlySpan<char> written)
    {
        var seen = 0;
        foreach (var character in written)
        {
            if (char.IsUpper(character))
            {
                seen++;
            }
            else if (char.IsLower(character))
            {
                return seen > 1;
            }
            else if (character == ' ' && seen > 1)
            {
                return true;
            }
        }

        return seen > 1;
    }

    /// <summary>Lower case, without "the", dots and apostrophes, with hyphens and runs of white space as one space.</summary>
    private static int Fold(ReadOnlySpan<char> name, Span<char> key)
    {
        if (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
        {
            name = name[4..].TrimStart();
        }

        var length = 0;
        foreach (var character in name)
        {
            if (character is '.' or '\'' or '’' or '‘' or '`')
            {
                continue;
            }

            var folded = character is '-' or '‐' or '_' || char.IsWhiteSpace(character) ? ' ' : char.ToLowerInvariant(character);
            if (folded != ' ' || (length > 0 && key[length - 1] != ' '))
            {
                key[length++] = folded;
            }
        }

        return length > 0 && key[length - 1] == ' ' ? length - 1 : length;
    }

    internal static MediaTable Read(string path)
    {
        var names = new Dictionary<string, Entry>(StringComparer.Ordinal);
        var hosts = new Dictionary<string, MediaOutlet>(StringComparer.Ordinal);
        var outlets = new List<MediaOutlet>();
        var number = 0;
        var headerSeen = false;
        foreach (var line in File.ReadLines(path, Encoding.UTF8))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (!headerSeen)
            {
                headerSeen = true;
                continue;
            }

            ReadRow(line.Split('\t'), path, number, names, hosts, outlets);
        }

        return new(names, hosts, outlets);
    }

    private static void ReadRow(string[] cells, string path, int line, Dictionary<string, Entry> names, Dictionary<string, MediaOutlet> hosts, List<MediaOutlet> outlets)
    {
        if (cells.Length != Columns || !Enum.TryParse<MediaKind>(cells[1], ignoreCase: true, out var kind) || cells[2].Length != 2)
        {
            throw new UsageException($"{path}, line {line}: expected {Columns} columns (name, kind, country, aliases, weak, hosts) with a kind of agency, newspaper, broadcaster or site and a two-letter country; got '{string.Join(" | ", cells)}'.");
        }

        var outlet = new MediaOutlet(cells[0], kind, cells[2]);
        outlets.Add(outlet);
        var weak = Split(cells[4]);
        foreach (var name in (string[])[cells[0], .. Split(cells[3])])
        {
            if (Array.IndexOf(weak, name) < 0)
            {
                Add(name, new(outlet, Weak: false, NeedsCapitals(name), char.IsLower(name[0])));
            }
        }

        foreach (var name in weak)
        {
            Add(name, new(outlet, Weak: true, NeedsCapitals(name), char.IsLower(name[0])));
        }

        foreach (var host in Split(cells[5]))
        {
            hosts.TryAdd(host, outlet);
        }

        void Add(string name, Entry entry)
        {
            Span<char> buffer = stackalloc char[LongestName];
            var key = name.Length <= LongestName ? buffer[..Fold(name, buffer)].ToString() : throw new UsageException($"{path}, line {line}: the name '{name}' has more than {LongestName} characters.");
            if (!names.TryAdd(key, entry) && names[key].Outlet != outlet)
            {
                throw new UsageException($"{path}, line {line}: the name '{name}' is already one of '{names[key].Outlet.Name}'; a name can belong to one outlet only.");
            }
        }
    }

    private static string[] Split(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool NeedsCapitals(string name) => name.Length <= 3 && name.All(char.IsUpper);

    private readonly record struct Entry(MediaOutlet Outlet, bool Weak, bool Capitals, bool LowerCase);
}
