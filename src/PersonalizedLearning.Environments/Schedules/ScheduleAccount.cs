using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>What a schedule gives to needs, minute by minute in order of time, and what that is worth.</summary>
internal sealed class ScheduleAccount
{
    private readonly Dictionary<(LearnerId, CompetencyId), int> served = [];
    private readonly Dictionary<(LearnerId, LocalDate), int> pursuedOn = [];

    private ScheduleAccount()
    {
    }

    /// <summary>Gets the minutes that serve needs.</summary>
    public long PursuedMinutes { get; private set; }

    /// <summary>Gets the worth of all placements, in weighted minutes.</summary>
    public double Value { get; private set; }

    /// <summary>Gets the minutes of placements in each way of learning, whether they serve a need or not.</summary>
    public SortedDictionary<ModalityId, long> MinutesOf { get; } = [];

    /// <summary>Goes through a schedule.</summary>
    public static ScheduleAccount Of(ScheduleIndex index)
    {
        var account = new ScheduleAccount();
        var worth = new PlacementWorth(index.Problem);
        foreach (var (learner, item) in index.Items.Values.OrderBy(pair => pair.Learner).ThenBy(pair => index.OrderOf(pair.Item.Block)))
        {
            if (index.BlockOf(item.Block) is { } block && index.SessionOf(learner, item) is { } session && index.ModalityOf(session) is { } modality)
            {
                account.MinutesOf[modality.Id] = account.MinutesOf.GetValueOrDefault(modality.Id) + block.Minutes;
                if (NeedOf(index, learner, item, session, modality) is { IsReady: true } need)
                {
                    account.Serve(need, block, worth.PerMinute(need, modality) * (1 + worth.BonusOf(learner, session.Staff, session.Learners)));
                }
            }
        }

        return account;
    }

    /// <summary>The need that an item serves; null where it serves none.</summary>
    public static ScheduleNeed? NeedOf(ScheduleIndex index, LearnerId learner, PlaylistItem item, Session session, ModalityProfile modality) =>
        item is { Purpose: SessionPurpose.Learning or SessionPurpose.PreWork, Competency: { } competency } && (!modality.SameCompetency || session.Competency == competency)
            ? index.Needs.GetValueOrDefault((learner, competency))
            : null;

    /// <summary>The minutes that a need is given, at most what remains of it.</summary>
    public int ServedOf(ScheduleNeed need) => served.GetValueOrDefault((need.Learner, need.Competency));

    /// <summary>The minutes of a day of a learner that serve needs.</summary>
    public int PursuedOn(LearnerId learner, LocalDate date) => pursuedOn.GetValueOrDefault((learner, date));

    private void Serve(ScheduleNeed need, TimeBlock block, double perMinute)
    {
        var before = ServedOf(need);
        var useful = Math.Clamp(need.RemainingMinutes - before, 0, Math.Max(0, block.Minutes));
        served[(need.Learner, need.Competency)] = before + useful;
        pursuedOn[(need.Learner, block.Date)] = PursuedOn(need.Learner, block.Date) + useful;
        PursuedMinutes += useful;
        Value += useful * perMinute;
    }
}
