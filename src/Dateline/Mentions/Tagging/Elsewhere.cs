using Dateline.Syntax;

namespace Dateline.Mentions.Tagging;

/// <summary>What other sentences of a document show of a capitalised word.</summary>
/// <param name="Signs">Which of the signs were seen.</param>
/// <param name="Head">First word of the longest run of capitalised words that it stands in there; null where it stands alone.</param>
/// <param name="Tail">Last word of that run.</param>
/// <param name="Noun">What another sentence says it is.</param>
internal readonly record struct Elsewhere(NameSigns Signs, WordForm? Head, WordForm? Tail, WordForm? Noun);

/// <summary>What is said of a name where it stands.</summary>
/// <param name="Noun">"agency" in "Tass, a Russian news agency"; null where nothing is said.</param>
/// <param name="Verb">The verb that follows; null where none does.</param>
internal readonly record struct Definition(WordForm? Noun, WordForm? Verb);

/// <summary>Signs around a capitalised word of what it names.</summary>
[Flags]
internal enum NameSigns
{
    None = 0,

    /// <summary>Seen capitalised inside a sentence.</summary>
    Capitalised = 1,

    /// <summary>Last word of a run that begins with a given name or follows a title.</summary>
    EndsPerson = 2,

    /// <summary>A given name that others follow.</summary>
    BeginsPerson = 4,

    /// <summary>"in", "near" before its run.</summary>
    AfterPlacePreposition = 8,

    /// <summary>"the" before its run.</summary>
    AfterArticle = 16,

    /// <summary>Its run holds a noun that heads organisations.</summary>
    InOrganisation = 32,

    /// <summary>Its run ends in or stands before a noun of places.</summary>
    InPlace = 64,

    /// <summary>A verb of speech or "who" follows its run.</summary>
    Speaks = 128,

    /// <summary>Written in small letters somewhere.</summary>
    Small = 256,

    /// <summary>In a listed name of several words: a person, an organisation, a place.</summary>
    ListedPerson = 512,
    ListedOrganisation = 1024,
    ListedPlace = 2048,

    /// <summary>Capitals that are the first letters of a run.</summary>
    Initials = 4096,

    /// <summary>A comma and a country or large place follow its run.</summary>
    BeforeRegion = 8192,
}
