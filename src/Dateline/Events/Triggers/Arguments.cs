using Dateline.Syntax;

namespace Dateline.Events.Triggers;

/// <summary>
/// Who does what to whom in one sentence, read off the tree: logical subjects and objects through passives, coordination, control and raising,
/// relative and participial clauses. All answers are token indexes.
/// </summary>
internal sealed class Arguments(Sentence sentence, Func<string, string, bool> inClass)
{
    private const int LongestClimb = 8;

    public Sentence Sentence => sentence;

    public bool IsPassive(int verb)
    {
        if (sentence[verb].Xpos != Xpos.VBN)
        {
            return false;
        }

        var isPerfect = false;
        foreach (var child in sentence.Children(verb))
        {
            // A tree may call the subject of "had attacked them" passive; a verb with an object and no passive auxiliary is active.
            if (sentence[child].Relation is Relation.AuxPass or Relation.OblAgent || (sentence[child].Relation is Relation.NsubjPass && sentence.Child(verb, Relation.Obj) < 0))
            {
                return true;
            }

            isPerfect |= sentence[child].Relation is Relation.Aux && sentence[child].Lemma == "have";
        }

        if (isPerfect)
        {
            return false;
        }

        return sentence[verb].Relation is Relation.Acl or Relation.Amod || (sentence[verb].Relation == Relation.Conj && IsPassive(sentence[verb].Head));
    }

    /// <summary>Who does it: the nsubj of an active verb, the by-phrase of a passive one, the controller of an infinitive or participle.</summary>
    public IReadOnlyList<int> Subjects(int verb) => WithConjuncts(Resolve(Subject(verb, 0)));

    /// <summary>What it is done to: the object, the subject of a passive, the noun that a past participle modifies.</summary>
    public IReadOnlyList<int> Objects(int verb)
    {
        var child = sentence.Child(verb, Relation.Obj);
        if (child >= 0)
        {
            return WithConjuncts(Resolve(child));
        }

        if (IsPassive(verb))
        {
            var subject = sentence.Child(verb, Relation.NsubjPass);
            subject = subject >= 0 ? subject : sentence[verb].Relation is Relation.Acl or Relation.Amod ? sentence[verb].Head
                : sentence[verb].Relation == Relation.Conj && IsPassive(sentence[verb].Head) ? sentence.Child(sentence[verb].Head, Relation.NsubjPass)
                : sentence[verb].Relation is Relation.Xcomp ? Subject(sentence[verb].Head, 1)
                : -1;
            return WithConjuncts(Resolve(subject));
        }

        if (sentence[verb].Relation == Relation.AclRelcl && Subject(verb, 0) is var own && own != sentence[verb].Head && IsGap(verb))
        {
            return WithConjuncts(sentence[verb].Head);
        }

        return sentence[verb].Relation == Relation.Conj && sentence[verb].Head < verb && HasSharedObject(verb) ? Objects(sentence[verb].Head) : [];
    }

    /// <summary>Nouns under a token with one of its prepositions, with their conjuncts.</summary>
    public IReadOnlyList<int> Prepositional(int token, string preposition)
    {
        List<int>? found = null;
        foreach (var child in sentence.Children(token))
        {
            if (sentence[child].Relation is Relation.Obl or Relation.Nmod or Relation.OblAgent or Relation.Advcl or Relation.Acl && HasCase(child, preposition))
            {
                (found ??= []).AddRange(WithConjuncts(Resolve(child)));
            }
        }

        return found ?? (IReadOnlyList<int>)[];
    }

    /// <summary>Possessors, nationalities and names before a noun: "the army's raid", "Israeli strikes", "government shelling".</summary>
    public IReadOnlyList<int> Owners(int noun)
    {
        List<int>? found = null;
        foreach (var child in sentence.Children(noun))
        {
            if (child < noun && sentence[child].Relation is Relation.NmodPoss or Relation.Compound or Relation.Amod or Relation.NmodDesc or Relation.Nmod)
            {
                (found ??= []).AddRange(WithConjuncts(Resolve(child)));
            }
        }

        return found ?? (IReadOnlyList<int>)[];
    }

    /// <summary>The verb that a noun depends on as subject, object or oblique; −1 where there is none.</summary>
    public int Governor(int noun)
    {
        var token = noun;
        for (var i = 0; i < LongestClimb; i++)
        {
            var head = sentence[token].Head;
            if (head < 0)
            {
                return -1;
            }

            var relation = sentence[token].Relation;
            if (relation is Relation.Conj or Relation.Appos || (relation == Relation.Nmod && HasCase(token, "of") && sentence[head].Lemma is "series" or "number" or "wave" or "spate" or "string" or "round" or "kind" or "type" or "set"))
            {
                token = head;
                continue;
            }

            return sentence[head].Upos is Upos.Verb && (relation.IsSubject() || relation.IsOblique() || relation is Relation.Obj or Relation.Xcomp or Relation.Iobj) ? head
                : sentence[head].Upos is Upos.Verb && relation is Relation.Acl or Relation.AclRelcl ? head : -1;
        }

        return -1;
    }

    /// <summary>The light verb over a noun trigger ("launched an offensive", "the raid carried out by"), or −1.</summary>
    public int LightVerb(int noun)
    {
        var governor = Governor(noun);
        if (governor >= 0 && inClass("light", sentence[governor].Lemma) && (noun > governor || Objects(governor).Contains(noun)))
        {
            return governor;
        }

        foreach (var child in sentence.Children(noun))
        {
            if (sentence[child].Relation is Relation.Acl or Relation.AclRelcl && inClass("light", sentence[child].Lemma))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>A relative pronoun stands for the noun that its clause modifies.</summary>
    public int Resolve(int token)
    {
        if (token < 0 || sentence[token].Upos != Upos.Pron || sentence[token].Lower is not ("who" or "which" or "that" or "whom"))
        {
            return token;
        }

        for (var t = sentence[token].Head; t >= 0; t = sentence[t].Head)
        {
            if (sentence[t].Relation is Relation.AclRelcl)
            {
                return sentence[t].Head;
            }
        }

        return token;
    }

    /// <summary>Of "a number of soldiers", "dozens of shells" what is counted; −1 where the noun counts nothing.</summary>
    public int Partitive(int noun)
    {
        if (sentence[noun].Lemma is not ("number" or "group" or "dozen" or "dozens" or "hundred" or "hundreds" or "thousand" or "thousands" or "score" or "scores" or "some" or "many" or "most" or "several" or "all" or "part" or "lot" or "handful" or "string" or "spate" or "series" or "wave" or "volume" or "majority" or "pair" or "couple" or "one" or "two" or "three" or "member"))
        {
            return -1;
        }

        foreach (var child in sentence.Children(noun))
        {
            if (sentence[child].Relation == Relation.Nmod && HasCase(child, "of"))
            {
                return child;
            }
        }

        return -1;
    }

    public bool HasCase(int noun, string preposition)
    {
        foreach (var child in sentence.Children(noun))
        {
            if (sentence[child].Relation is Relation.Case or Relation.Mark && sentence[child].Lower == preposition)
            {
                return true;
            }
        }

        return false;
    }

    private int Subject(int verb, int depth)
    {
        if (depth > LongestClimb)
        {
            return -1;
        }

        var passive = IsPassive(verb);
        foreach (var child in sentence.Children(verb))
        {
            if (passive ? IsByPhrase(child) : sentence[child].Relation is Relation.Nsubj or Relation.NsubjOuter or Relation.NsubjPass)
            {
                return child;
            }
        }

        if (passive)
        {
            return -1;
        }

        var (relation, head) = (sentence[verb].Relation, sentence[verb].Head);
        if (head < 0)
        {
            return -1;
        }

        if (sentence[head].Upos is not (Upos.Verb or Upos.Aux or Upos.Adj))
        {
            // "troops fighting in the town", "a plan to attack": the noun itself, or whoever owns the plan.
            return relation switch
            {
                Relation.Acl when sentence[verb].Xpos == Xpos.VBG => head,
                Relation.AclRelcl when IsSubjectGap(verb) => head,
                Relation.Acl => OwnerOrSubject(head, depth),
                Relation.Conj => sentence[verb].Upos == Upos.Verb && sentence[head].Upos == Upos.Noun ? -1 : Subject(head, depth + 1),
                _ => -1,
            };
        }

        return relation switch
        {
            Relation.Conj => Subject(head, depth + 1) is >= 0 and var shared ? shared : IsPassive(head) ? sentence.Child(head, Relation.NsubjPass) : -1,
            Relation.Xcomp => Controller(head, depth),
            Relation.Advcl or Relation.Parataxis when sentence[verb].Xpos is Xpos.VBG or Xpos.VB => IsPassive(head) ? sentence.Child(head, Relation.NsubjPass) : Subject(head, depth + 1),
            _ => -1,
        };
    }

    /// <summary>The by-phrase of a passive, whether the tree calls it an agent or a plain oblique ("killed by forces").</summary>
    private bool IsByPhrase(int token) =>
        sentence[token].Relation == Relation.OblAgent || (sentence[token].Relation == Relation.Obl && sentence[token].Upos is Upos.Noun or Upos.Propn or Upos.Pron && HasCase(token, "by"));

    /// <summary>Of "urged the army to leave" the object, of "wants to leave" and "was ready to leave" the subject.</summary>
    private int Controller(int head, int depth)
    {
        var child = sentence.Child(head, Relation.Obj);
        child = child >= 0 ? child : sentence.Child(head, Relation.Iobj);
        if (child >= 0 && sentence[head].Upos == Upos.Verb && sentence[head].Lemma is not ("promise" or "vow" or "use" or "have"))
        {
            return child;
        }

        return IsPassive(head) ? sentence.Child(head, Relation.NsubjPass) : Subject(head, depth + 1);
    }

    private int OwnerOrSubject(int noun, int depth)
    {
        var owner = sentence.Child(noun, Relation.NmodPoss);
        if (owner >= 0)
        {
            return owner;
        }

        var governor = Governor(noun);
        return governor >= 0 && sentence[noun].Relation is Relation.Obj ? Subject(governor, depth + 1) : -1;
    }

    private bool IsGap(int verb) => sentence.Child(verb, Relation.Obj) < 0;

    private bool IsSubjectGap(int verb)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (sentence[child].Relation.IsSubject())
            {
                return Resolve(child) == sentence[verb].Head;
            }
        }

        return true;
    }

    private bool HasSharedObject(int verb)
    {
        // "attacked and destroyed the base": the object hangs on one of the two verbs and stands after the second.
        var child = sentence.Child(sentence[verb].Head, Relation.Obj);
        return child > verb;
    }

    private List<int> WithConjuncts(int token)
    {
        if (token < 0)
        {
            return [];
        }

        List<int>? all = null;
        foreach (var child in sentence.Children(token))
        {
            if (sentence[child].Relation == Relation.Conj && sentence[child].Upos is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num or Upos.Adj)
            {
                (all ??= [token]).Add(child);
            }
        }

        return all ?? [token];
    }
}
