using Dateline.Events;
using Dateline.Gazetteers;
using Dateline.Lexicons;
using Dateline.Mentions.Tagging;
using Dateline.Syntax.Lemmas;
using Dateline.Syntax.Models;
using Dateline.Syntax.Tagging;
using Xunit;

namespace Dateline.Tests.Cli;

/// <summary>A model or place file that is damaged or foreign stops the program with one line that names it and the way out.</summary>
public sealed class DamagedDataTest : IDisposable
{
    private const int HeaderLength = 48;
    private static readonly string[] Kinds = ["models/upos.dlm", "models/names.dlm", "models/events.dlm", "models/lemmas.bin", "lexicons/clusters.bin", "gazetteer/places.dlg"];

    private readonly string _data = Directory.CreateTempSubdirectory("dateline-data-").FullName;

    public DamagedDataTest()
    {
        var whole = RepositoryFolder.File("data");
        foreach (var file in Directory.GetFiles(whole, "*", SearchOption.AllDirectories))
        {
            var link = Path.Combine(_data, Path.GetRelativePath(whole, file));
            Directory.CreateDirectory(Path.GetDirectoryName(link)!);
            File.CreateSymbolicLink(link, file);
        }
    }

    public static TheoryData<string> Files => [.. Kinds];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_cut_short_is_refused(string file) => AssertRefused(file, bytes => bytes[..(bytes.Length / 2)], "");

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_of_a_few_bytes_is_refused(string file) => AssertRefused(file, bytes => bytes[..5], "");

    [Theory]
    [MemberData(nameof(Files))]
    public void An_empty_file_is_refused(string file) => AssertRefused(file, _ => [], "");

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_with_one_changed_bit_is_refused(string file) => AssertRefused(file, bytes => Flip(bytes, bytes.Length / 2), "damaged");

    [Theory]
    [MemberData(nameof(Files))]
    public void A_changed_bit_in_any_field_of_the_header_is_refused(string file)
    {
        // Of the head of the file every fourth byte, which reaches each of its fields.
        for (var at = 0; at < HeaderLength; at += 4)
        {
            var path = Damage(file, bytes => Flip(bytes, at));
            Assert.Contains($"'{path}'", Assert.Throws<UsageException>(() => Read(path)).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_of_another_version_is_refused(string file) => AssertRefused(file, bytes => Flip(bytes, file.EndsWith(".bin", StringComparison.Ordinal) ? 7 : 8), "version");

    [Fact]
    public void A_model_for_other_features_is_refused() =>
        AssertRefused("models/xpos.dlm", _ => File.ReadAllBytes(RepositoryFolder.File("data", "models", "upos.dlm")), "other features");

    [Fact]
    public void A_missing_file_is_named()
    {
        var path = Path.Combine(_data, "models", "arcs.dlm");
        File.Delete(path);
        var ran = Code();
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains($"'{path}' is missing", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_folder_undamaged_is_read() => Assert.Equal((0, ""), (Code().ExitCode, Code().Error));

    public void Dispose() => Directory.Delete(_data, recursive: true);

    private static byte[] Flip(byte[] bytes, int at)
    {
        bytes[at] ^= 2;
        return bytes;
    }

    private static void Read(string path)
    {
        switch (Path.GetFileName(path))
        {
            case "upos.dlm":
                LinearModel.Open(path, TagFeatures.UposTemplates);
                break;
            case "names.dlm":
                LinearModel.Open(path, NameFeatures.Templates);
                break;
            case "events.dlm":
                LinearModel.Open(path, CandidateModel.Templates);
                break;
            case "lemmas.bin":
                LemmaTable.Read(path);
                break;
            case "clusters.bin":
                WordClusters.Read(path);
                break;
            default:
                Gazetteer.Open(path).Dispose();
                break;
        }
    }

    private Ran Code() => Ran.With("code", RepositoryFolder.File("samples", "01-river-crossing.txt"), "--data", _data, "-o", Path.Combine(_data, "out.jsonl"));

    private string Damage(string file, Func<byte[], byte[]> damage)
    {
        var path = Path.Combine([_data, .. file.Split('/')]);
        var bytes = damage(File.ReadAllBytes(RepositoryFolder.File(["data", .. file.Split('/')])));
        File.Delete(path);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private void AssertRefused(string file, Func<byte[], byte[]> damage, string reason)
    {
        var path = Damage(file, damage);
        var ran = Code();
        Assert.Equal(2, ran.ExitCode);
        Assert.StartsWith("dateline: ", ran.Error, StringComparison.Ordinal);
        Assert.Contains($"'{path}'", ran.Error, StringComparison.Ordinal);
        Assert.Matches("(?i)restore it|rebuild it|build one|train it again", ran.Error);
        Assert.Contains(reason, ran.Error, StringComparison.Ordinal);
        Assert.Single(ran.Error.TrimEnd('\n').Split('\n'));
    }
}
