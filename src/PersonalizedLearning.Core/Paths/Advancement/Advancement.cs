using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Paths;

/// <summary>How a learner has advanced between two instants: what was mastered, what that unlocked, which credit it reached, and what is one step away.</summary>
/// <remarks>A learner advances as soon as mastery is shown: nothing here asks how long anything took. Immutable and thread safe.</remarks>
public sealed class Advancement
{
    private Advancement(MasteryMap after, Instant? since) => (Learner, Since, AsOf) = (after.Learner, since, after.AsOf);

    /// <summary>Gets the learner.</summary>
    public LearnerId Learner { get; }

    /// <summary>Gets the instant from which it is told; null for all that was ever reached.</summary>
    public Instant? Since { get; }

    /// <summary>Gets the instant as of which it holds.</summary>
    public Instant AsOf { get; }

    /// <summary>Gets what came to be mastered, in the order of the framework.</summary>
    public ValueList<UnlockingMastery> Mastered { get; private init; }

    /// <summary>Gets what was mastered and is not any more.</summary>
    public ValueList<CompetencyId> Lost { get; private init; }

    /// <summary>Gets what can be learnt now and could not be before, in the order of the framework.</summary>
    public ValueList<UnlockedCompetency> Unlocked { get; private init; }

    /// <summary>Gets what can be learnt again, as it was mastered before and is not any more, and all that it builds on still is.</summary>
    public ValueList<CompetencyId> Reopened { get; private init; }

    /// <summary>Gets what one more mastery would unlock, in the order of the framework.</summary>
    public ValueList<OneStepAway> OneStepAway { get; private init; }

    /// <summary>Gets the rules of credit whose requirement came to be fulfilled.</summary>
    public ValueList<CreditStanding> CreditReached { get; private init; }

    /// <summary>Gets the rules of credit whose requirement one more mastery would fulfil.</summary>
    public ValueList<CreditStanding> CreditOneStepAway { get; private init; }

    /// <summary>Tells how a learner has advanced between two instants.</summary>
    /// <param name="before">What was mastered then.</param>
    /// <param name="after">What is mastered now.</param>
    /// <param name="graph">The prerequisites, of the framework of both maps.</param>
    /// <param name="catalog">The experiences on offer, compiled for that framework; none when null.</param>
    /// <param name="creditBefore">The credits then; none when null.</param>
    /// <param name="creditAfter">The credits now; nothing is told of credit when null.</param>
    /// <returns>The advancement.</returns>
    /// <exception cref="ArgumentNullException">A map or the graph is null.</exception>
    /// <exception cref="ArgumentException">The maps or reports are of different learners, the graph or the catalog of another framework, or the first map is the later one.</exception>
    public static Advancement Between(
        MasteryMap before, MasteryMap after, PrerequisiteGraph graph, CatalogIndex? catalog = null, CreditReport? creditBefore = null, CreditReport? creditAfter = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(graph);
        if (before.Learner != after.Learner || before.AsOf > after.AsOf || !ReferenceEquals(before.Framework, after.Framework))
        {
            throw new ArgumentException(
                $"The maps are of learner '{before.Learner}' as of {before.AsOf} in framework '{before.Framework.Id}', and of '{after.Learner}' as of {after.AsOf} in '{after.Framework.Id}'; "
                + "expected those of one learner and framework, the earlier first.",
                nameof(before));
        }

        return Told(before, after, graph, catalog, creditBefore, creditAfter);
    }

    /// <summary>Tells how far a learner has advanced since nothing was mastered.</summary>
    /// <param name="map">What is mastered now.</param>
    /// <param name="graph">The prerequisites, of the framework of the map.</param>
    /// <param name="catalog">The experiences on offer, compiled for that framework; none when null.</param>
    /// <param name="credit">The credits now; nothing is told of credit when null.</param>
    /// <returns>The advancement. What builds on nothing was open from the beginning, and is not among what was unlocked.</returns>
    /// <exception cref="ArgumentNullException">The map or the graph is null.</exception>
    /// <exception cref="ArgumentException">The report is of another learner, or the graph or the catalog of another framework.</exception>
    public static Advancement Of(MasteryMap map, PrerequisiteGraph graph, CatalogIndex? catalog = null, CreditReport? credit = null)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(graph);
        return Told(null, map, graph, catalog, null, credit);
    }

    private static Advancement Told(MasteryMap? before, MasteryMap after, PrerequisiteGraph graph, CatalogIndex? catalog, CreditReport? creditBefore, CreditReport? creditAfter)
    {
        CheckParts(after, graph, catalog, creditBefore, creditAfter);
        var then = new LiveFrontier(graph, before is null ? [] : Flags(before));
        var now = new LiveFrontier(graph, Flags(after));
        var all = Enumerable.Range(0, graph.Count).ToList();
        var gained = all.Where(index => now.IsMastered(index) && !then.IsMastered(index)).ToDictionary(index => index, index => MasteryOf(before?[index], after[index]));
        var opened = all.Where(index => now.IsReady(index) && !then.IsReady(index)).ToList();
        var fulfilled = creditBefore?.Standings.Where(item => item.IsFulfilled).Select(item => item.Rule.Id).ToHashSet(StringComparer.Ordinal) ?? [];
        return new Advancement(after, before?.AsOf)
        {
            Mastered = all.Where(gained.ContainsKey).Select(index => gained[index]).ToValueList(),
            Lost = all.Where(index => then.IsMastered(index) && !now.IsMastered(index)).Select(IdOf).ToValueList(),
            Unlocked = opened.Where(index => !then.IsMastered(index)).Select(Unlocked).ToValueList(),
            Reopened = opened.Where(then.IsMastered).Select(IdOf).ToValueList(),
            OneStepAway = all.Where(index => !now.IsMastered(index)).SelectMany(index => StepTo(index, now)).ToValueList(),
            CreditReached = (creditAfter?.Standings ?? []).Where(item => item.IsFulfilled && !fulfilled.Contains(item.Rule.Id)).ToValueList(),
            CreditOneStepAway = (creditAfter?.Standings ?? []).Where(item => item.Missing.Competencies is { Count: 1 }).ToValueList(),
        };

        CompetencyId IdOf(int index) => graph.Framework[index].Id;

        UnlockedCompetency Unlocked(int index)
        {
            var by = graph.HardPrerequisites(index).ToArray().Where(gained.ContainsKey).Distinct().Order().Select(foundation => gained[foundation]).ToValueList();
            return new UnlockedCompetency(IdOf(index), by.Max(item => item.AchievedAt), by, Teaching(catalog, index));
        }
    }

    private static void CheckParts(MasteryMap map, PrerequisiteGraph graph, CatalogIndex? catalog, CreditReport? creditBefore, CreditReport? creditAfter)
    {
        if (!ReferenceEquals(graph.Framework, map.Framework))
        {
            throw new ArgumentException($"The graph is of framework '{graph.Framework.Id}'; expected the framework of the map, '{map.Framework.Id}'.", nameof(graph));
        }

        if (catalog is not null && !ReferenceEquals(catalog.Framework, map.Framework))
        {
            throw new ArgumentException($"The catalog is compiled for framework '{catalog.Framework.Id}'; expected the framework of the map, '{map.Framework.Id}'.", nameof(catalog));
        }

        foreach (var (report, name) in ((CreditReport?, string)[])[(creditBefore, nameof(creditBefore)), (creditAfter, nameof(creditAfter))])
        {
            if (report is not null && report.Learner != map.Learner)
            {
                throw new ArgumentException($"The report is of learner '{report.Learner}'; expected '{map.Learner}', whose map it is.", name);
            }
        }
    }

    private static bool[] Flags(MasteryMap map) => [.. map.Decisions.Select(decision => decision.IsMastered)];

    private static UnlockingMastery MasteryOf(MasteryDecision? before, MasteryDecision after)
    {
        var known = before?.EvidenceUsed.ToHashSet() ?? [];
        var evidence = after.EvidenceUsed.Where(item => !known.Contains(item));
        var judged = after.Override is { } applied && applied.Event != before?.Override?.Event ? [applied.Event.Id] : Array.Empty<EventId>();
        return new UnlockingMastery(after.Competency, after.AchievedAt, evidence.Concat(judged).ToValueList());
    }

    private static ValueList<ExperienceId> Teaching(CatalogIndex? catalog, int index) =>
        catalog is null ? [] : catalog.Teaching(index).ToArray().Select(position => catalog.Catalog.Experiences[position].Id).ToValueList();

    private static IEnumerable<OneStepAway> StepTo(int index, LiveFrontier now)
    {
        var missing = now.Graph.HardPrerequisites(index).ToArray().Where(foundation => !now.IsMastered(foundation)).Distinct().ToList();
        return missing is [var only] && now.IsReady(only) ? [new OneStepAway(now.Graph.Framework[index].Id, now.Graph.Framework[only].Id)] : [];
    }
}
