using Dateline.Syntax.Models;
using Xunit;

namespace Dateline.Tests.Syntax.Models;

public sealed class LinearModelTest : IDisposable
{
    private const ulong Templates = 42;
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"dateline-model-{Guid.NewGuid():N}.dlm");

    [Theory]
    [InlineData(3)]
    [InlineData(9)]
    [InlineData(17)]
    [InlineData(33)]
    [InlineData(51)]
    public void A_written_model_scores_like_the_one_it_was_trained_from(int classes)
    {
        using var trainer = Trained(classes);
        var model = LinearModel.Open(_path, Templates);
        uint[] rows = [1, 5, 5, 15];
        var (expected, found) = (new float[classes], new float[classes]);
        trainer.Score(rows, expected);
        model.Score(rows, found);
        for (var c = 0; c < classes; c++)
        {
            Assert.Equal(expected[c], found[c], 0.1);
        }
    }

    [Fact]
    public void Rows_collected_for_a_table_are_those_of_its_number_of_bits()
    {
        using var trainer = Trained(3);
        var model = LinearModel.Open(_path, Templates);
        var own = model.Collect(stackalloc uint[2]);
        var plain = new FeatureRows(stackalloc uint[2], model.Bits);
        own.Add(1, 77);
        plain.Add(1, 77);
        own.Add(2, 5, 6);
        plain.Add(2, 5, 6);
        Assert.Equal(plain.Rows.ToArray(), own.Rows.ToArray());
    }

    [Fact]
    public void The_largest_weight_is_kept_whole()
    {
        using var trainer = new PerceptronTrainer(3, 12);
        for (uint row = 0; row < 4000; row++)
        {
            trainer.Move([row], 0, row == 0 ? 100 : 1);
        }

        trainer.Write(_path, ["a", "b", "c"], Templates);
        var scores = new float[3];
        LinearModel.Open(_path, Templates).Score([0], scores);
        Assert.Equal(100, scores[0], 0.01);
    }

    [Fact]
    public void Labels_come_back_in_order()
    {
        using var trainer = Trained(3);
        Assert.Equal(["c0", "c1", "c2"], LinearModel.Open(_path, Templates).Labels);
    }

    [Fact]
    public void A_file_for_other_features_is_refused()
    {
        using var trainer = Trained(3);
        var refusal = Assert.Throws<UsageException>(() => LinearModel.Open(_path, Templates + 1));
        Assert.Contains("other features", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(60)]
    [InlineData(-1)]
    public void A_file_with_one_changed_byte_is_refused(int at)
    {
        using var trainer = Trained(3);
        var bytes = File.ReadAllBytes(_path);
        bytes[at < 0 ? bytes.Length + at : at] ^= 1;
        File.WriteAllBytes(_path, bytes);
        Assert.Throws<UsageException>(() => LinearModel.Open(_path, Templates));
    }

    [Fact]
    public void A_file_that_was_cut_short_is_refused()
    {
        using var trainer = Trained(3);
        File.WriteAllBytes(_path, File.ReadAllBytes(_path)[..^10]);
        Assert.Throws<UsageException>(() => LinearModel.Open(_path, Templates));
    }

    [Fact]
    public void A_file_of_another_kind_is_refused()
    {
        File.WriteAllText(_path, "These are the words of a text and no weights of a model at all.");
        var refusal = Assert.Throws<UsageException>(() => LinearModel.Open(_path, Templates));
        Assert.Contains(_path, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_or_missing_file_is_refused()
    {
        Assert.Throws<UsageException>(() => LinearModel.Open(_path, Templates));
        File.WriteAllText(_path, "");
        Assert.Throws<UsageException>(() => LinearModel.Open(_path, Templates));
    }

    public void Dispose() => File.Delete(_path);

    private PerceptronTrainer Trained(int classes)
    {
        var trainer = new PerceptronTrainer(classes, 4);
        for (var step = 0; step < 50; step++)
        {
            trainer.Step();
            trainer.Update([(uint)(step % 16), 5], step % classes, (step + 1) % classes);
        }

        trainer.Average();
        trainer.Write(_path, [.. Enumerable.Range(0, classes).Select(c => $"c{c}")], Templates);
        return trainer;
    }
}
