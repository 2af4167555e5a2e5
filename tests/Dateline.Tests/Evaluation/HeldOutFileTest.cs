using Dateline.Evaluation;
using Dateline.Lexicons;
using Xunit;

namespace Dateline.Tests.Evaluation;

public sealed class HeldOutFileTest : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dateline-held-out-");

    public HeldOutFileTest()
    {
        _folder.CreateSubdirectory("models");
        Model("a.dlm", "one");
        Model("b.dlm", "two");
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        HeldOutFile.Write(Data, "names", "folds names --seeds 3", ["a.dlm", "b.dlm"], [new("WikiGold, exact F1", 0.78126)]);
        var figure = Assert.Single(HeldOutFile.Read(Data));
        Assert.Equal(("names", "WikiGold, exact F1", 0.7813, "folds names --seeds 3"), (figure.Folds, figure.Name, figure.Value, figure.Command));
        Assert.Equal(["a.dlm", "b.dlm"], figure.Models);
    }

    [Fact]
    public void Folds_that_ran_again_take_the_place_of_their_own_figures_only()
    {
        HeldOutFile.Write(Data, "names", "folds names", ["a.dlm"], [new("one", 0.1), new("two", 0.2)]);
        HeldOutFile.Write(Data, "events", "folds events", ["b.dlm"], [new("three", 0.3)]);
        HeldOutFile.Write(Data, "names", "folds names", ["a.dlm"], [new("one", 0.4)]);
        Assert.Equal([("events", 0.3), ("names", 0.4)], HeldOutFile.Read(Data).Select(f => (f.Folds, f.Value)));
    }

    [Fact]
    public void Other_weights_have_another_fingerprint()
    {
        var before = HeldOutFile.Fingerprint(Data, ["a.dlm", "b.dlm"]);
        Model("b.dlm", "six");
        Assert.NotEqual(before, HeldOutFile.Fingerprint(Data, ["a.dlm", "b.dlm"]));
    }

    [Fact]
    public void A_value_that_is_no_number_is_refused_with_its_line()
    {
        Model(HeldOutFile.Name, "folds\tfigure\tvalue\tcommand\tmodels\tweights\nnames\tF1\thigh\tfolds names\ta.dlm\t00\n");
        var error = Assert.Throws<UsageException>(() => HeldOutFile.Read(Data));
        Assert.Contains("held-out.tsv:2: 'high' is no number", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_written_down_is_no_figure() => Assert.Empty(HeldOutFile.Read(Data));

    /// <summary>Whoever trains the models again has to take their figures again.</summary>
    [Fact]
    public void The_shipped_figures_belong_to_the_shipped_weights()
    {
        var data = DataFolder.BesideProgram();
        Assert.All(HeldOutFile.Read(data), f => Assert.Equal(HeldOutFile.Fingerprint(data, f.Models), f.Weights));
    }

    private DataFolder Data => new(_folder.FullName);

    public void Dispose() => _folder.Delete(recursive: true);

    private void Model(string name, string content) => File.WriteAllText(Path.Combine(_folder.FullName, "models", name), content);
}
