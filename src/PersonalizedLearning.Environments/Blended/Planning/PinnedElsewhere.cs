using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>Who and what is taken by pins of sessions already, such as those that other models planned.</summary>
internal sealed class PinnedElsewhere
{
    private readonly BlendedFacts facts;
    private readonly HashSet<(LearnerId, BlockId)> learners = [];
    private readonly ILookup<(StaffId?, BlockId), SessionPin> byStaff;
    private readonly ILookup<(SpaceId?, BlockId), SessionPin> bySpace;

    public PinnedElsewhere(BlendedFacts facts)
    {
        this.facts = facts;
        var pins = facts.Problem.Pins.OfType<SessionPin>().ToList();
        learners.UnionWith(pins.SelectMany(pin => pin.Learners.Select(learner => (learner, pin.Block))));
        byStaff = pins.ToLookup(pin => (pin.Staff, pin.Block));
        bySpace = pins.ToLookup(pin => (pin.Space, pin.Block));
    }

    /// <summary>Whether a learner is in a pinned session.</summary>
    public bool Has(LearnerId learner, BlockId block) => learners.Contains((learner, block));

    /// <summary>The session that keeps somebody from leading one of a way of learning; null where none does.</summary>
    public SessionPin? Keeping(StaffMember member, TimeBlock block, ModalityProfile? modality)
    {
        var led = byStaff[(member.Id, block.Id)].ToList();
        var watches = modality?.Supervision != Supervision.Teach && led.TrueForAll(pin => facts.Modality(pin.Modality)?.Supervision != Supervision.Teach);
        return led.Count >= (watches ? member.Zones : 1) ? led[0] : null;
    }

    /// <summary>The session that keeps one more from a space; null where none does.</summary>
    public SessionPin? Keeping(LearningSpace space, TimeBlock block)
    {
        var inside = bySpace[(space.Id, block.Id)].ToList();
        return inside.Count >= space.MaxConcurrentGroups ? inside[0] : null;
    }

    /// <summary>How many pinned sessions are in a space.</summary>
    public int CountIn(LearningSpace space, TimeBlock block) => bySpace[(space.Id, block.Id)].Count();

    /// <summary>The seats of a space that pinned sessions take.</summary>
    public int SeatsTaken(LearningSpace space, TimeBlock block) => bySpace[(space.Id, block.Id)].Sum(pin => pin.Learners.Count);
}
