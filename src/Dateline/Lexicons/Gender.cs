namespace Dateline.Lexicons;

public enum Gender : byte
{
    Unknown,
    Male,
    Female,
}
