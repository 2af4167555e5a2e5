using System.Security.Cryptography;

namespace Dateline.Exports.Releases;

/// <summary>A file of a release.</summary>
/// <param name="Name">In the folder, without a path.</param>
/// <param name="Sha256">Small hexadecimal digits.</param>
public sealed record ReleasedFile(string Name, long Bytes, string Sha256)
{
    internal static ReleasedFile Of(string folder, string name)
    {
        using var file = File.OpenRead(Path.Combine(folder, name));
        return new(name, file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));
    }
}
