using Dateline.Lexicons;
using Dateline.Mentions.Finding;

namespace Dateline.Mentions.Coreference;

/// <summary>One entity of a document while its mentions are gathered.</summary>
internal sealed class Chain
{
    public required int Number { get; init; }

    public MentionKind Kind { get; set; }

    public Gender Gender { get; set; }

    public bool IsPlural { get; set; }

    public Country? Country { get; set; }

    public Actor? Actor { get; set; }

    /// <summary>The names it goes under, as compared.</summary>
    public List<string[]> Names { get; } = [];

    /// <summary>What it is called or said to be: nouns of nominals, titles, appositions.</summary>
    public List<AgentNoun> Nouns { get; } = [];

    /// <summary>PLOVER sectors of the bodies in its roles: LEG for the head of a parliament's committee.</summary>
    public HashSet<string> Sectors { get; } = new(StringComparer.Ordinal);

    /// <summary>The words of its nominals and names, in small letters.</summary>
    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    public int Mentions { get; private set; }

    public bool HasName => Names.Count > 0;

    public bool IsPerson => Kind == MentionKind.Person || (Kind == MentionKind.Actor && Nouns.Count > 0 && Nouns[0].Kind == AgentKind.Person);

    public void Add(Draft draft)
    {
        draft.Entity = Number;
        Mentions++;
        if (draft.Kind == MentionKind.Pronoun)
        {
            Kind = Mentions == 1 ? MentionKind.Pronoun : Kind;
            Gender = Gender == Gender.Unknown ? draft.Gender : Gender;
            return;
        }

        if (Mentions == 1 || Kind == MentionKind.Pronoun || (draft.IsName && !HasName))
        {
            Kind = draft.Kind;
            IsPlural = draft.IsPlural;
        }

        if (draft.IsName)
        {
            Names.Add(NameWords.Of(draft.NameText));
            if (Kind == MentionKind.Miscellaneous)
            {
                Kind = draft.Kind;
            }
        }

        Gender = Gender == Gender.Unknown ? draft.Gender : Gender;
        Country ??= draft.Country;
        Actor ??= draft.Actor;
        if (draft.Noun is { } noun)
        {
            AddNoun(noun);
        }

        foreach (var role in draft.Roles)
        {
            AddNoun(role.Noun);
        }

        for (var i = draft.First; i < draft.End; i++)
        {
            Words.Add(draft.Sentence[i].Lower);
        }
    }

    public void AddNoun(AgentNoun noun)
    {
        if (!Nouns.Contains(noun))
        {
            Nouns.Add(noun);
        }
    }

    /// <summary>Takes over all that another chain knows; its mentions are renumbered by the caller.</summary>
    public void Absorb(Chain other)
    {
        if (Kind == MentionKind.Pronoun || (!HasName && other.HasName))
        {
            Kind = other.Kind;
            IsPlural = other.IsPlural;
        }

        Gender = Gender == Gender.Unknown ? other.Gender : Gender;
        Country ??= other.Country;
        Actor ??= other.Actor;
        Names.AddRange(other.Names);
        other.Nouns.ForEach(AddNoun);
        Words.UnionWith(other.Words);
        Sectors.UnionWith(other.Sectors);
        Mentions += other.Mentions;
    }
}
