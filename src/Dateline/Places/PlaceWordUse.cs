namespace Dateline.Places;

/// <summary>Uses of a word in place-words.tsv; described at the head of that file.</summary>
[Flags]
internal enum PlaceWordUse
{
    None = 0,
    Type = 1,
    Part = 2,
    Near = 4,
    Title = 8,
    Body = 16,
    Organisation = 32,
    Street = 64,
    Speech = 128,
    With = 256,
    Stop = 512,
    Local = 1024,
    Resident = 2048,
}
