using Dateline.Syntax.Models;
using Xunit;

namespace Dateline.Tests.Syntax.Models;

public sealed class NetModelTest : IDisposable
{
    private const ulong Templates = 42;
    private static readonly NetFile Sizes = new(Hidden: 16, Slots: 2, Dimensions: 32, Bits: 4, Classes: 3);
    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-net-").FullName;

    [Fact]
    public void Levels_over_the_middle_and_signs_move_a_cell_and_a_cell_moves_the_classes()
    {
        // Cell 5 sees the third dimension of the second slot and sign 7; class 1 sees cell 5.
        var model = Net(slot: 1, dimension: 2, cell: 5, weight: 12, sign: 7, signWeight: -4);
        var levels = new byte[Sizes.Slots * Sizes.Dimensions];
        levels[Sizes.Dimensions + 2] = 15;

        // (2 × 15 − 15) × 12 at scale 0.5; the sign takes 4 away at scale 1; class 1 counts the cell twice.
        Assert.Equal([0, 180, 0], Scores(model, levels, 2));
        Assert.Equal([0, 172, 0], Scores(model, levels, 2, 7));
    }

    [Fact]
    public void An_empty_slot_adds_nothing()
    {
        var model = Net(slot: 1, dimension: 2, cell: 5, weight: 12, sign: 7, signWeight: 4);
        Assert.Equal([0, 8, 0], Scores(model, new byte[Sizes.Slots * Sizes.Dimensions], 1, 7));
    }

    [Fact]
    public void A_cell_below_zero_is_silent()
    {
        var model = Net(slot: 0, dimension: 0, cell: 0, weight: 12, sign: 0, signWeight: 0);
        Assert.Equal([0, 0, 0], Scores(model, new byte[Sizes.Slots * Sizes.Dimensions], 1));
    }

    [Fact]
    public void The_largest_levels_and_weights_do_not_overflow()
    {
        var vectors = Vectors();
        sbyte[] weights = [.. Enumerable.Repeat((sbyte)127, Sizes.Slots * Sizes.Dimensions * Sizes.Hidden)];
        Sizes.Write(NetPath, vectors.Checksum, Templates, Floats(1, 0), weights, new sbyte[Sizes.Hidden << Sizes.Bits]);
        byte[] levels = [.. Enumerable.Repeat((byte)15, Sizes.Slots * Sizes.Dimensions)];
        Assert.Equal(32 * 127 * 15 * 0.5f * 2, Scores(Open(vectors), levels, 1)[1]);
    }

    [Fact]
    public void A_net_for_other_features_is_refused()
    {
        Net(0, 0, 0, 1, 0, 1);
        Assert.Contains("other features", Assert.Throws<UsageException>(() => NetModel.Open(NetPath, Vectors(), Templates + 1, Sizes.Slots)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_net_trained_on_other_vectors_is_refused()
    {
        Net(0, 0, 0, 1, 0, 1);
        var other = Vectors(5);
        Assert.Contains("other word vectors", Assert.Throws<UsageException>(() => Open(other)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "no net")]
    [InlineData(7, "version")]
    [InlineData(8, "length")]
    [InlineData(50, "checksum")]
    [InlineData(-1, "checksum")]
    public void A_file_with_one_changed_byte_is_refused(int at, string reason)
    {
        Net(0, 0, 0, 1, 0, 1);
        var bytes = File.ReadAllBytes(NetPath);
        bytes[at < 0 ? bytes.Length + at : at] ^= 1;
        File.WriteAllBytes(NetPath, bytes);
        Assert.Contains(reason, Assert.Throws<UsageException>(() => Open(Vectors())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_few_levels_are_an_argument_error()
    {
        var model = Net(0, 0, 0, 1, 0, 1);
        Assert.Throws<ArgumentException>(() => model.Score(new byte[Sizes.Dimensions], 1, [], new float[3]));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string NetPath => Path.Combine(_folder, "net.dln");

    private static float[] Scores(NetModel model, byte[] levels, uint filled, params uint[] signs)
    {
        var scores = new float[Sizes.Classes];
        model.Score(levels, filled, signs, scores);
        return scores;
    }

    private NetModel Net(int slot, int dimension, int cell, sbyte weight, int sign, sbyte signWeight)
    {
        var vectors = Vectors();
        var weights = new sbyte[Sizes.Slots * Sizes.Dimensions * Sizes.Hidden];
        weights[(((slot * Sizes.Dimensions) + (dimension / 2 * 2)) * Sizes.Hidden) + (cell * 2) + (dimension % 2)] = weight;
        var signs = new sbyte[Sizes.Hidden << Sizes.Bits];
        signs[(sign * Sizes.Hidden) + cell] = signWeight;
        Sizes.Write(NetPath, vectors.Checksum, Templates, Floats(1, cell), weights, signs);
        return Open(vectors);
    }

    // Scale of a half for levels and of one for signs; one class sees one cell, twice.
    private static float[] Floats(int label, int cell)
    {
        var floats = new float[Sizes.Floats];
        (floats[0], floats[1], floats[2]) = (0.5f, 0.5f, 1);
        floats[Sizes.Slots + 1 + Sizes.Hidden + (cell * NetFile.Outputs) + label] = 2;
        return floats;
    }

    private static NetModel Open(string path, WordVectors vectors) => NetModel.Open(path, vectors, Templates, Sizes.Slots);

    private NetModel Open(WordVectors vectors) => Open(NetPath, vectors);

    private WordVectors Vectors(byte level = 0)
    {
        var path = Path.Combine(_folder, $"vectors-{level}.dlv");
        if (!File.Exists(path))
        {
            WordVectors.Write(path, Sizes.Dimensions, [(1UL, [.. Enumerable.Repeat(level, Sizes.Dimensions)])]);
        }

        return WordVectors.Open(path);
    }
}
