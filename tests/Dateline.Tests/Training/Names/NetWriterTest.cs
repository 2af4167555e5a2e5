using Dateline.Mentions.Tagging;
using Dateline.Syntax.Models;
using Dateline.Training.Names;
using Xunit;

namespace Dateline.Tests.Training.Names;

public sealed class NetWriterTest : IDisposable
{
    private const int Dimensions = 32;
    private const int Classes = 3;
    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-net-").FullName;

    [Fact]
    public void Written_nets_score_like_the_mean_of_those_they_were_made_of()
    {
        var vectors = Vectors();
        var (levels, examples) = Examples(vectors);
        NetTrainer[] nets = [Trained(vectors, examples, 1), Trained(vectors, examples, 2)];
        var path = Path.Combine(_folder, "net.dln");
        NetWriter.Write(path, nets, vectors, Classes, weight: 10);
        var model = NetModel.Open(path, vectors, NetFeatures.Templates, NetFeatures.Slots);
        var (expected, one, found) = (new float[Classes], new float[Classes], new float[Classes]);
        for (var e = 0; e < examples.Length; e++)
        {
            Array.Clear(expected);
            foreach (var net in nets)
            {
                net.Score(examples[e].Example, one);
                for (var c = 0; c < Classes; c++)
                {
                    expected[c] += one[c] * 10 / nets.Length;
                }
            }

            model.Score(levels[e], 1, [.. examples[e].Example.Signs.Select(s => (uint)s)], found);
            Assert.All(Enumerable.Range(0, Classes), c => Assert.Equal(expected[c], found[c], 1.0));
        }
    }

    [Fact]
    public void A_net_learns_what_its_examples_show()
    {
        var vectors = Vectors();
        var (_, examples) = Examples(vectors);
        var net = Trained(vectors, examples, 1);
        var scores = new float[Classes];
        foreach (var (example, label) in examples)
        {
            net.Score(example, scores);
            Assert.Equal(label, Array.IndexOf(scores, scores.Max()));
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static NetTrainer Trained(WordVectors vectors, (NetExample Example, int Label)[] examples, int seed)
    {
        var net = new NetTrainer(new NetLearner(vectors).Numbers, Dimensions, Classes, seed);
        (NetExample, int)[] many = [.. Enumerable.Repeat(examples, 300).SelectMany(e => e)];
        net.Learn(many, 0, 2);
        net.Learn(many, 1, 2);
        return net;
    }

    // A word of its own in the first slot of each example, and a sign.
    private static (byte[][] Levels, (NetExample Example, int Label)[] Examples) Examples(WordVectors vectors)
    {
        var (levels, examples) = (new byte[Classes][], new (NetExample, int)[Classes]);
        for (var label = 0; label < Classes; label++)
        {
            int[] words = [.. Enumerable.Repeat(-1, NetFeatures.WordSlots)];
            words[0] = vectors.Find((ulong)label + 1);
            examples[label] = (new NetExample(words, [(ushort)label], new float[]?[NetFeatures.MeanSlots]), label);
            levels[label] = new byte[NetFeatures.Slots * Dimensions];
            vectors.Read(words[0], levels[label]);
        }

        return (levels, examples);
    }

    private WordVectors Vectors()
    {
        var path = Path.Combine(_folder, "vectors.dlv");
        if (!File.Exists(path))
        {
            WordVectors.Write(path, Dimensions, Enumerable.Range(0, Classes).Select(w => ((ulong)w + 1, (byte[])[.. Enumerable.Range(0, Dimensions).Select(d => (byte)(((w * 11) + (d * 5)) % 16))])));
        }

        return WordVectors.Open(path);
    }
}
