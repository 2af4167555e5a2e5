using Dateline.Mentions.Tagging;
using Dateline.Syntax.Models;

namespace Dateline.Training.Names;

/// <summary>Writes trained nets as one with all their hidden cells side by side, whose scores are the mean of theirs; weights as signed bytes, the largest of a slot as ±127.</summary>
internal static class NetWriter
{
    private const int Block = 16;

    /// <param name="weight">By how much the scores count.</param>
    public static void Write(string path, IReadOnlyList<NetTrainer> nets, WordVectors vectors, int classes, float weight)
    {
        var file = new NetFile(nets.Count * NetTrainer.Hidden, NetFeatures.Slots, vectors.Dimensions, NetTrainer.Bits, classes);
        var floats = new List<float>();
        var weights = new sbyte[file.Slots * file.Dimensions * file.Hidden];
        for (var slot = 0; slot < file.Slots; slot++)
        {
            var scale = Largest(nets.SelectMany(n => n.First(slot).ToArray()));
            floats.Add(scale * NetModel.HalfLevel);
            var start = slot * file.Dimensions * file.Hidden;
            for (var d = 0; d < file.Dimensions; d++)
            {
                for (var cell = 0; cell < file.Hidden; cell++)
                {
                    var value = nets[cell / NetTrainer.Hidden].First(slot)[(d * NetTrainer.Hidden) + (cell % NetTrainer.Hidden)];
                    weights[start + (cell / Block * Block * file.Dimensions) + (d / 2 * Block * 2) + (cell % Block * 2) + (d % 2)] = Byte(value, scale);
                }
            }
        }

        var signScale = Largest(nets.SelectMany(n => n.Signs));
        floats.Add(signScale);
        floats.AddRange(nets.SelectMany(n => n.Bias));
        floats.AddRange(nets.SelectMany(n => n.Second).Select(w => w * weight / nets.Count));
        floats.AddRange(Enumerable.Range(0, NetFile.Outputs).Select(c => nets.Sum(n => n.Last[c]) * weight / nets.Count));
        var signs = new sbyte[file.Hidden << file.Bits];
        for (var i = 0; i < signs.Length; i++)
        {
            var (row, cell) = (i / file.Hidden, i % file.Hidden);
            signs[i] = Byte(nets[cell / NetTrainer.Hidden].Signs[(row * NetTrainer.Hidden) + (cell % NetTrainer.Hidden)], signScale);
        }

        file.Write(path, vectors.Checksum, NetFeatures.Templates, [.. floats], weights, signs);
    }

    private static float Largest(IEnumerable<float> weights)
    {
        var largest = weights.Max(Math.Abs);
        return largest == 0 ? 1 : largest / sbyte.MaxValue;
    }

    private static sbyte Byte(float value, float scale) => (sbyte)MathF.Round(value / scale);
}
