using System.Security.Cryptography;
using System.Text;

namespace Dateline.Text;

/// <summary>The decoded characters of a document without its byte-order mark. Every offset of the record counts its UTF-16 code units.</summary>
public sealed class RawText
{
    public RawText(string characters)
    {
        ArgumentNullException.ThrowIfNull(characters);
        Characters = characters;
    }

    public string Characters { get; }

    public int Length => Characters.Length;

    /// <summary>Lower-case hex SHA-256 of the text in UTF-8.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Characters)));

    public ReadOnlySpan<char> this[TextSpan span] => Characters.AsSpan(span.Start, span.Length);

    public string Slice(TextSpan span) => Characters.Substring(span.Start, span.Length);

    public override string ToString() => Characters;
}
