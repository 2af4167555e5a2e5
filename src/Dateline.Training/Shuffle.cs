namespace Dateline.Training;

/// <summary>A seeded order of the training sentences.</summary>
internal static class Shuffle
{
    public static void InPlace<T>(T[] items, Random random)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = random.Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
