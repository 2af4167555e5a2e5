namespace Dateline.Training.Names;

/// <summary>An open word as the net sees it.</summary>
/// <param name="Words">Rows of word vectors, −1 for none.</param>
/// <param name="Signs">Rows of the sign table.</param>
/// <param name="Run">Mean vector of the run; null outside of one.</param>
/// <param name="Topic">Mean vector of the sentence.</param>
internal sealed record NetExample(int[] Words, ushort[] Signs, float[]? Run, float[] Topic);
