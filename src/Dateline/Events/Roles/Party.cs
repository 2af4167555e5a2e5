using Dateline.Actors;

namespace Dateline.Events.Roles;

/// <summary>Somebody or something that may have a part in an event.</summary>
/// <param name="Token">Its head in the sentence of the trigger, −1 where it stands in an earlier sentence.</param>
/// <param name="Back">How many sentences before the trigger's it stands.</param>
/// <param name="Words">Where the words stand that the sentence uses for it: a pronoun's, while <paramref name="Actor"/> is who it stands for.</param>
/// <param name="Rule">What the frame takes it for.</param>
/// <param name="Before">What it was in an earlier event: of the same type, or of another.</param>
internal sealed record Party(ActorMention Actor, int Token, int Back, Text.TextSpan Words, PartyRole Rule, PartyHistory Before);

/// <summary>The order is that of the classes of the role model.</summary>
internal enum PartyRole : byte
{
    None,
    Actor,
    Recipient,
}

[Flags]
internal enum PartyHistory : byte
{
    None = 0,
    ActorOfType = 1,
    RecipientOfType = 2,
    ActorOfOther = 4,
    RecipientOfOther = 8,
}
