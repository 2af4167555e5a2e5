namespace Dateline.Mentions.Tagging;

/// <summary>The lists that the names tagger holds words against. A word of a listed phrase is marked with where in the phrase it stands.</summary>
internal enum NameList
{
    GivenName,
    FamilyName,
    Country,
    Demonym,
    LargePlace,
    SmallPlace,
    Title,
    OrganisationNoun,
    PlaceNoun,
    Media,
    Person,
    Organisation,
    PersonNoun,
    GroupNoun,
    Calendar,

    /// <summary>Listed names of other or unknown kinds.</summary>
    Known,
}

/// <summary>Where in a listed phrase a word stands; a bit each, four bits a list.</summary>
[Flags]
internal enum PhrasePart
{
    First = 1,
    Inside = 2,
    Last = 4,
    Whole = 8,
}
