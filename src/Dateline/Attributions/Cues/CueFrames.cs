namespace Dateline.Attributions.Cues;

/// <summary>What can carry the content of a cue word. The names in lower case are those of data/lexicons/cues.tsv.</summary>
[Flags]
internal enum CueFrames
{
    None = 0,

    /// <summary>"said that the town fell".</summary>
    Clause = 1,

    /// <summary>A quotation beside it; without <see cref="Clause"/> or <see cref="Inserted"/> only a quotation makes the word a cue ("she smiled").</summary>
    Quote = 2,

    /// <summary>"The town, he said, fell."</summary>
    Inserted = 4,

    /// <summary>Its object is who was told.</summary>
    Listener = 8,

    /// <summary>"threatened to attack".</summary>
    Infinitive = 16,

    /// <summary>"denied attacking".</summary>
    Gerund = 32,

    /// <summary>A noun stands for what is asserted: "announced a ceasefire".</summary>
    Object = 64,

    /// <summary>The thing is spoken about and not asserted: "condemned the raid".</summary>
    Topic = 128,

    /// <summary>"spoke about the visit", "warned of attacks".</summary>
    About = 256,

    /// <summary>"called for talks".</summary>
    For = 512,

    /// <summary>"accused of shelling", "reports of fighting".</summary>
    Of = 1024,

    /// <summary>Without a named source it is still an attribution: "is believed to", "reportedly".</summary>
    Hearsay = 2048,

    /// <summary>A noun that stands for the words in it: "the statement".</summary>
    Document = 4096,
}
