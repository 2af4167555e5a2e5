using Dateline.Mentions.Finding;
using Dateline.Syntax;

namespace Dateline.Mentions.Coreference;

/// <summary>Gives every mention the number of its coreference chain: names first, then appositions, then nominals and pronouns in the order of the text, then the pronouns of the first and second person.</summary>
internal sealed class ChainBuilder(MentionLexicon lexicon)
{
    private readonly Appositions _appositions = new(lexicon);

    /// <summary>What each chain is called, by its number.</summary>
    public IReadOnlyList<ChainName> Build(List<Draft> drafts, IReadOnlyList<Sentence> sentences)
    {
        var chains = new List<Chain>();
        foreach (var draft in drafts)
        {
            if (draft.IsName)
            {
                var chain = NameLinker.Find(draft, NameWords.Of(draft.NameText), chains) ?? New(chains);
                chain.Add(draft);
            }
        }

        _appositions.Link(drafts, chains, (keep, drop) => Merge(drafts, chains, keep, drop));
        AddSectors(drafts, chains, sentences);
        var speakers = new Speakers(drafts, sentences);
        var pronouns = new PronounLinker(drafts, e => chains[e], speakers);
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft.Entity >= 0 || PersonalPronouns.IsFirstOrSecond(draft))
            {
                continue;
            }

            var chain = draft.Antecedent >= 0 ? AntecedentOf(drafts, draft, chains)
                : draft.Kind == MentionKind.Pronoun ? pronouns.Find(i)
                : draft.Kind == MentionKind.Title ? null
                : NominalLinker.Find(i, drafts, e => chains[e]) ?? Cataphora.Find(i, drafts, e => chains[e]);
            (chain ?? New(chains)).Add(draft);
        }

        new PersonalPronouns(drafts, e => chains[e], speakers).Link(() => New(chains));
        Predicates.Link(drafts, e => chains[e], (keep, drop) => Merge(drafts, chains, keep, drop));
        return ChainNames.Of(drafts, chains);
    }

    private static Chain New(List<Chain> chains)
    {
        var chain = new Chain { Number = chains.Count };
        chains.Add(chain);
        return chain;
    }

    // What bodies the roles of a person name: "head of the Senate's committee" belongs to the legislature.
    private void AddSectors(List<Draft> drafts, List<Chain> chains, IReadOnlyList<Sentence> sentences)
    {
        foreach (var draft in drafts)
        {
            foreach (var role in draft.Roles)
            {
                var text = role.Sentence == draft.Sentence.Index ? draft.In : new SentenceText(sentences[role.Sentence]);
                for (var i = role.First; i < role.End; i++)
                {
                    if (text.LongestFrom(lexicon.Actors.Names, i, role.End, out var actor) > i)
                    {
                        chains[draft.Entity].Sectors.Add(actor.Rows[^1].Sector);
                    }
                    else if (lexicon.NameNouns.TryFindOrganisation(text.Sentence[i].Lower, out var sector) && sector.Length > 0)
                    {
                        chains[draft.Entity].Sectors.Add(sector);
                    }
                }
            }
        }
    }

    private static void Merge(List<Draft> drafts, List<Chain> chains, int keep, int drop)
    {
        if (keep == drop)
        {
            return;
        }

        foreach (var draft in drafts)
        {
            if (draft.Entity == drop)
            {
                draft.Entity = keep;
            }
        }

        chains[keep].Absorb(chains[drop]);
    }

    private static Chain? AntecedentOf(List<Draft> drafts, Draft pronoun, List<Chain> chains)
    {
        Draft? best = null;
        foreach (var draft in drafts)
        {
            if (draft.Sentence == pronoun.Sentence && draft.Entity >= 0 && draft.Kind != MentionKind.Title && draft.First <= pronoun.Antecedent && pronoun.Antecedent < draft.End
                && (draft.Head == pronoun.Antecedent || draft.NameFirst <= pronoun.Antecedent && pronoun.Antecedent < draft.NameEnd)
                && (best is null || draft.Head == pronoun.Antecedent && best.Head != pronoun.Antecedent))
            {
                best = draft;
            }
        }

        return best is null ? null : chains[best.Entity];
    }
}
