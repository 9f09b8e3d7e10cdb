using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Environments;

/// <summary>One reading of a learner's needs.</summary>
internal sealed class NeedReading
{
    private const double LeastLeft = 0.25;
    private const double LeastPriority = 0.1;
    private const double MostPriority = 10;
    private const double BesideCore = 0.5;
    private const int SchoolDaysOfWeek = 5;
    private const int DaysOfWeek = 7;

    private readonly LearnerState state;
    private readonly CatalogIndex catalog;
    private readonly ProblemIndex environment;
    private readonly ScheduleNeedOptions options;
    private readonly CompetencyFramework framework;
    private readonly Dictionary<SubjectId, LearningPace> paces;
    private readonly Dictionary<ModalityId, double> stated;
    private readonly NeedAim[] aims;

    /// <summary>Shares the learner's time among the goals.</summary>
    public NeedReading(LearnerState state, CatalogIndex catalog, ProblemIndex environment, ScheduleNeedOptions options)
    {
        this.state = state;
        this.catalog = catalog;
        this.environment = environment;
        this.options = options;
        framework = state.Graph.Framework;
        paces = options.Paces.DistinctBy(item => item.Subject).ToDictionary(item => item.Subject, item => item.Pace);
        stated = options.Stated.DistinctBy(fit => fit.Modality).ToDictionary(fit => fit.Modality, fit => fit.Fit);
        aims = [.. Aims()];
    }

    /// <summary>Reads the needs.</summary>
    public IEnumerable<AimedNeed> Read()
    {
        var open = Enumerable.Range(0, framework.Count).Where(IsOpen).Select(index => (Index: index, Aim: AimOf(index)))
            .Where(item => item.Aim is not null).OrderByDescending(item => item.Aim!.Priority).ThenBy(item => item.Index).ToList();
        return open.Where(item => state.Frontier.IsReady(item.Index)).Take(options.MostReady)
            .Concat(open.Where(item => !state.Frontier.IsReady(item.Index)).OrderBy(item => Missing(item.Index).Count).Take(options.MostWaiting))
            .Select(item => new AimedNeed(NeedOf(item.Index, item.Aim!), item.Aim!.Competency));
    }

    private bool IsOpen(int index) =>
        !state.Frontier.IsMastered(index) && !framework.IsGrouping(index) && environment.Offering(framework[index].Id) is not null;

    private NeedAim? AimOf(int index) => aims.Where(aim => aim.IsOnTheWay[index]).MaxBy(aim => aim.Priority);

    private ScheduleNeed NeedOf(int index, NeedAim aim) => new()
    {
        Learner = state.Learner,
        Competency = framework[index].Id,
        RemainingMinutes = MinutesLeft(index),
        Priority = aim.Priority,
        Due = aims.Where(other => other.IsOnTheWay[index] && other.Due is not null).Select(other => other.Due).Min(),
        Missing = Missing(index),
        Fit = [.. FitsOf(index)],
        MaxBlocksPerDay = options.MaxBlocksPerDay,
    };

    private ValueList<CompetencyId> Missing(int index)
    {
        var missing = new List<CompetencyId>();
        foreach (var before in state.Graph.HardPrerequisites(index))
        {
            if (!state.Frontier.IsMastered(before))
            {
                missing.Add(framework[before].Id);
            }
        }

        return missing.Order().ToValueList();
    }

    private int MinutesLeft(int index)
    {
        var estimate = options.MinutesWithoutExperience;
        foreach (var (position, isFirst) in Positions(index))
        {
            var minutes = catalog.Catalog.Experiences[position].Minutes;
            estimate = isFirst ? minutes : Math.Min(estimate, minutes);
        }

        var pace = environment.Offering(framework[index].Id) is { } offering ? paces.GetValueOrDefault(offering.Subject, LearningPace.Start) : LearningPace.Start;
        return Math.Max(1, (int)Math.Ceiling(pace.MinutesFor(estimate) * ShareLeft(index)));
    }

    private IEnumerable<(int Position, bool IsFirst)> Positions(int index)
    {
        int[] positions = [.. catalog.Teaching(index)];
        return positions.Select((position, number) => (position, number == 0));
    }

    private double ShareLeft(int index)
    {
        var decision = state.Updated.TryGetValue(index, out var updated) ? updated : state.Map[index];
        return decision.Estimate.EvidenceCount == 0 ? 1 : Math.Clamp(1 - state.EstimateOf(index), LeastLeft, 1);
    }

    private IEnumerable<ModalityFit> FitsOf(int index)
    {
        var offering = environment.Offering(framework[index].Id)!;
        var forms = Positions(index).Select(item => catalog.Catalog.Experiences[item.Position].Modality).ToHashSet();
        foreach (var modality in environment.Problem.Modalities.DistinctBy(modality => modality.Id).OrderBy(modality => modality.Id))
        {
            if (Suitability.IsOffered(offering, modality))
            {
                var fit = stated.GetValueOrDefault(modality.Id, 0.5);
                yield return new ModalityFit(modality.Id, forms.Count == 0 ? fit : forms.Contains(modality.Form) ? (1 + fit) / 2 : fit / 2);
            }
        }
    }

    private IEnumerable<NeedAim> Aims()
    {
        var goals = state.Aims.Goals.Concat((state.Aims.Core?.Competencies ?? []).Select(competency => new PlanGoal(competency) { Due = state.Aims.Core!.Due }))
            .GroupBy(goal => goal.Competency)
            .Select(same => new PlanGoal(same.Key) { Weight = same.Max(goal => goal.Weight), Due = same.Min(goal => goal.Due) }).ToList();
        var ways = goals.ToDictionary(goal => goal.Competency, goal => WayTo(goal.Competency));
        var demands = goals.Select(goal => DemandOf(goal, ways[goal.Competency])).Where(demand => demand.RemainingMinutes > 0).ToValueList();
        var shares = TimeAllocation.Allocate(new TimeBudget(MinutesOfLearner(demands), demands)).Goals.ToDictionary(item => item.Goal, item => item.Share);
        var even = shares.Values.DefaultIfEmpty(0).Average();
        var aimed = goals.Select(goal => new NeedAim(
            goal.Competency,
            goal.Due is { } due ? DateOf(due) : null,
            even > 0 ? Math.Clamp(shares.GetValueOrDefault(goal.Competency) / even, LeastPriority, MostPriority) : 1,
            ways[goal.Competency]));
        return state.Aims.Goals.Count > 0 ? aimed : aimed.Append(new NeedAim(null, null, goals.Count == 0 ? 1 : BesideCore, [.. Enumerable.Repeat(true, framework.Count)]));
    }

    private bool[] WayTo(CompetencyId goal) => state.Graph.ClosureOf([.. framework.MembersOf(framework.RequiredIndexOf(goal))], state.Graph.Ways(state.Aims.IncludesSoft).Before);

    private TimeDemand DemandOf(PlanGoal goal, bool[] way)
    {
        var minutes = Enumerable.Range(0, framework.Count).Where(index => way[index] && IsOpen(index)).Sum(index => (long)MinutesLeft(index));
        return new TimeDemand(goal.Competency, (int)Math.Min(minutes, int.MaxValue))
        {
            Priority = Math.Clamp(goal.Weight, 1e-6, 1e6),
            SchoolDays = goal.Due is { } due ? SchoolDaysUntil(DateOf(due)) : options.HorizonDays,
        };
    }

    private int MinutesOfLearner(ValueList<TimeDemand> demands)
    {
        var given = environment.Problem.Attendance.FirstOrDefault(item => item.Learner == state.Learner)?.WeeklyMinutes
            ?? environment.Blocks.Where(block => block.Kind == BlockKind.Instruction && environment.IsThere(state.Learner, block.Id)).Sum(block => (long)Math.Max(0, block.Minutes));
        return (int)Math.Min(int.MaxValue, given > 0 ? given : demands.Sum(demand => (long)demand.RemainingMinutes));
    }

    // What is due at midnight is due on the day that ends then.
    private LocalDate DateOf(Instant due) => (due > Instant.MinValue ? due - Duration.Epsilon : due).InZone(options.Zone).Date;

    private int SchoolDaysUntil(LocalDate due)
    {
        var today = state.AsOf.InZone(options.Zone).Date;
        if (due <= today)
        {
            return 1;
        }

        var days = Period.DaysBetween(today, due) + 1;
        var schoolDays = days / DaysOfWeek * SchoolDaysOfWeek;
        for (var day = 0; day < days % DaysOfWeek; day++)
        {
            schoolDays += today.PlusDays(day).DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? 0 : 1;
        }

        return Math.Max(1, schoolDays);
    }
}
