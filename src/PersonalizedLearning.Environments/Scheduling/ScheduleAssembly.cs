using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>Makes the days of learners from sessions: what each works on, in independent work too.</summary>
internal sealed class ScheduleAssembly
{
    private readonly DenseProblem dense;
    private readonly FixedPlacements decided;
    private readonly List<Session> sessions;
    private readonly Dictionary<(LearnerId Learner, BlockId Block), Session> sessionOf = [];

    private ScheduleAssembly(DenseProblem dense, FixedPlacements decided, IEnumerable<Session> sessions)
    {
        (this.dense, this.decided) = (dense, decided);
        this.sessions = [.. sessions.OrderBy(session => dense.Index.PositionOf(session.Block)).ThenBy(session => session.Id)];
        foreach (var session in this.sessions)
        {
            foreach (var learner in session.Learners)
            {
                sessionOf.TryAdd((learner, session.Block), session);
            }
        }
    }

    /// <summary>Makes a schedule of sessions.</summary>
    public static Schedule Assemble(DenseProblem dense, FixedPlacements decided, IEnumerable<Session> sessions)
    {
        var assembly = new ScheduleAssembly(dense, decided, sessions);
        return new Schedule([.. assembly.sessions], [.. Enumerable.Range(0, dense.Learners.Length).SelectMany(assembly.DaysOf)]);
    }

    private IEnumerable<LearnerDay> DaysOf(int learner)
    {
        var id = dense.Learners[learner];
        var ledger = new NeedLedger(dense);
        var items = new PlaylistItem?[dense.Index.Blocks.Length];
        for (var position = 0; position < items.Length; position++)
        {
            items[position] = ItemOf(id, position, ledger);
        }

        for (var position = 0; position < items.Length; position++)
        {
            if (items[position] is { Session: not null } item && IsOwnChoice(sessionOf[(id, item.Block)]))
            {
                items[position] = WithOwnNeed(learner, position, item, ledger);
            }
        }

        var given = new Dictionary<CompetencyId, int>();
        foreach (var date in dense.Index.Blocks.Index().GroupBy(block => block.Item.Date))
        {
            PlaylistItem[] ofDay = [.. date.Select(block => items[block.Index]).OfType<PlaylistItem>()];
            var available = date.Where(block => items[block.Index] is not null).Sum(block => block.Item.Minutes);
            yield return new LearnerDay(id, date.Key, [.. ofDay], ofDay.Sum(item => PursuedOf(id, item, given)), available);
        }
    }

    private static bool IsOwnChoice(Session session) => session is { Competency: null, Purpose: SessionPurpose.Learning or SessionPurpose.PreWork };

    private PlaylistItem? ItemOf(LearnerId learner, int position, NeedLedger ledger)
    {
        var block = dense.Index.Blocks[position];
        if (block.Kind == BlockKind.Break || !dense.Index.IsThere(learner, block.Id))
        {
            return null;
        }

        if (!sessionOf.TryGetValue((learner, block.Id), out var session))
        {
            return new PlaylistItem { Block = block.Id, Minutes = 0 };
        }

        var item = new PlaylistItem
        {
            Block = block.Id, Session = session.Id, Modality = session.Modality, Competency = session.Competency, Purpose = session.Purpose, Minutes = block.Minutes,
        };
        if (session.Competency is not { } competency || session.Purpose is not (SessionPurpose.Learning or SessionPurpose.PreWork))
        {
            return item;
        }

        var need = dense.NeedOf(learner, competency);
        return ledger.TryGive(need, position) ? item with { Goal = dense.Needs[need].Goal } : item with { Purpose = SessionPurpose.Review };
    }

    private PlaylistItem WithOwnNeed(int learner, int position, PlaylistItem item, NeedLedger ledger)
    {
        var session = sessionOf[(dense.Learners[learner], item.Block)];
        if (dense.Index.Modality(session.Modality) is not { SameCompetency: false } modality)
        {
            return item;
        }

        var need = ChosenBefore(learner, item.Block) is { } chosen && ledger.CanGive(chosen, position) ? chosen : BestNeed(learner, position, session, modality, ledger);
        return ledger.TryGive(need, position)
            ? item with { Competency = dense.Needs[need].Competency, Goal = dense.Needs[need].Goal }
            : item with { Purpose = SessionPurpose.Enrichment };
    }

    private int? ChosenBefore(int learner, BlockId block)
    {
        var id = dense.Learners[learner];
        var competency = decided.FrozenItems.TryGetValue((id, block), out var item)
            ? item.Competency
            : decided.LearnerPins.Find(pin => pin.Learner == id && pin.Block == block)?.Competency;
        return competency is { } known ? dense.NeedOf(id, known) : null;
    }

    private int BestNeed(int learner, int position, Session session, ModalityProfile modality, NeedLedger ledger)
    {
        var (best, most, block) = (-1, 0.0, dense.Index.Blocks[position]);
        for (var need = dense.NeedStart[learner]; need < dense.NeedStart[learner + 1]; need++)
        {
            if (dense.Index.Offering(dense.Needs[need].Competency) is { } offering && (session.Course is null || session.Course == offering.Course)
                && Suitability.IsOffered(offering, modality) && ledger.CanGive(need, position) && dense.ForbiddenBy(learner, offering, modality, block) is null)
            {
                var value = dense.Worth.PerMinute(dense.Needs[need], modality) * Math.Min(block.Minutes, ledger.LeftOf(need));
                (best, most) = value > most ? (need, value) : (best, most);
            }
        }

        return best;
    }

    private int PursuedOf(LearnerId learner, PlaylistItem item, Dictionary<CompetencyId, int> given)
    {
        if (item is not { Session: not null, Competency: { } competency, Purpose: SessionPurpose.Learning or SessionPurpose.PreWork } || dense.NeedOf(learner, competency) is not (>= 0 and var need))
        {
            return 0;
        }

        var before = given.GetValueOrDefault(competency);
        var useful = Math.Clamp(dense.Needs[need].RemainingMinutes - before, 0, item.Minutes);
        given[competency] = before + useful;
        return useful;
    }
}
