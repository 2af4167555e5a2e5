namespace Dateline.Lexicons;

/// <summary>A news agency, newspaper, broadcaster or site under its canonical name ("Fars News Agency").</summary>
/// <param name="Country">ISO 3166-1 alpha-2 code of the country of its newsroom.</param>
public sealed record MediaOutlet(string Name, MediaKind Kind, string Country);
