namespace Dateline.Training.Names;

/// <summary>An open word as the net sees it.</summary>
/// <param name="Words">Rows of word vectors, −1 for none.</param>
/// <param name="Signs">Rows of the sign table.</param>
/// <param name="Means">Mean vectors in the order of the net's slots; null where there is none.</param>
internal sealed record NetExample(int[] Words, ushort[] Signs, float[]?[] Means);
