using System.Numerics;
using System.Runtime.Intrinsics;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Paths;

/// <summary>What the learners of a cohort have mastered of one framework: one bit for each learner and competency.</summary>
/// <remarks>
/// Takes 64 bytes for each competency and 512 learners begun. Learners are in the ordinal order of their identifiers, in whatever order they were given;
/// a learner's position there stands for the learner where speed matters. Not thread safe.
/// </remarks>
public sealed class CohortMastery
{
    private readonly Dictionary<LearnerId, int> indexById;

    /// <summary>Makes a cohort that has mastered nothing yet.</summary>
    /// <param name="graph">The prerequisites.</param>
    /// <param name="learners">The learners, in any order.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A learner is there twice.</exception>
    public CohortMastery(PrerequisiteGraph graph, IEnumerable<LearnerId> learners)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(learners);
        Graph = graph;
        Learners = learners.Order().ToValueList();
        indexById = new Dictionary<LearnerId, int>(Learners.Count);
        foreach (var learner in Learners)
        {
            if (!indexById.TryAdd(learner, indexById.Count))
            {
                throw new ArgumentException($"Learner '{learner}' is in the cohort twice; expected each once.", nameof(learners));
            }
        }

        Bits = new LearnerBits(graph.Count, Learners.Count);
        Everyone = new CohortGroup(this, [.. Enumerable.Range(0, Learners.Count)]);
    }

    /// <summary>Gets the prerequisites.</summary>
    public PrerequisiteGraph Graph { get; }

    /// <summary>Gets the learners in the ordinal order of their identifiers.</summary>
    public ValueList<LearnerId> Learners { get; }

    /// <summary>Gets all learners as a group.</summary>
    public CohortGroup Everyone { get; }

    internal LearnerBits Bits { get; }

    /// <summary>Makes the cohort of learners with a mastery map each.</summary>
    /// <param name="graph">The prerequisites.</param>
    /// <param name="maps">The maps, of the same framework, one a learner, in any order.</param>
    /// <returns>The mastery of the cohort.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A map is of another framework, or a learner is there twice.</exception>
    public static CohortMastery From(PrerequisiteGraph graph, IEnumerable<MasteryMap> maps)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(maps);
        MasteryMap[] all = [.. maps];
        return From(graph, all, map => (map.Learner, map.Framework), (map, index) => map[index].IsMastered);
    }

    /// <summary>Makes the cohort of live learners, as they are now.</summary>
    /// <param name="graph">The prerequisites.</param>
    /// <param name="learners">The learners, of the same framework, each once, in any order.</param>
    /// <returns>The mastery of the cohort; it does not follow the learners any further.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A learner is of another framework, or there twice.</exception>
    public static CohortMastery From(PrerequisiteGraph graph, IEnumerable<LearnerState> learners)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(learners);
        LearnerState[] all = [.. learners];
        return From(graph, all, learner => (learner.Learner, learner.Graph.Framework), (learner, index) => learner.Frontier.IsMastered(index));
    }

    /// <summary>Gets the position of a learner.</summary>
    /// <param name="learner">The learner.</param>
    /// <returns>The position in <see cref="Learners"/>.</returns>
    /// <exception cref="ArgumentException">The learner is not in the cohort.</exception>
    public int RequiredIndexOf(LearnerId learner) => indexById.TryGetValue(learner, out var index)
        ? index
        : throw new ArgumentException($"Learner '{learner}' is unknown; expected one of the {Learners.Count} learners of the cohort.", nameof(learner));

    /// <summary>Picks some learners of the cohort.</summary>
    /// <param name="learners">The learners, in any order; who is named twice counts once.</param>
    /// <returns>The group.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="learners"/> is null.</exception>
    /// <exception cref="ArgumentException">There is none, or one is not in the cohort.</exception>
    public CohortGroup Group(IEnumerable<LearnerId> learners)
    {
        ArgumentNullException.ThrowIfNull(learners);
        int[] members = [.. learners.Select(RequiredIndexOf).Distinct().Order()];
        return members.Length > 0 ? new CohortGroup(this, members) : throw new ArgumentException("The group has no learners; expected at least one.", nameof(learners));
    }

    /// <summary>Tells whether a learner has mastered a competency.</summary>
    /// <param name="learner">The learner's position in <see cref="Learners"/>.</param>
    /// <param name="competency">The dense index of the competency.</param>
    /// <returns>Whether it is mastered.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The learner is outside the cohort, or the competency outside the framework.</exception>
    public bool IsMastered(int learner, int competency)
    {
        Check(learner, competency);
        return Bits.Contains(learner, competency);
    }

    /// <summary>Sets whether a learner has mastered a competency.</summary>
    /// <param name="learner">The learner's position in <see cref="Learners"/>.</param>
    /// <param name="competency">The dense index of the competency.</param>
    /// <param name="value">Whether it is mastered.</param>
    /// <remarks>A <see cref="CohortFrontier"/> sees it with its next <see cref="CohortFrontier.Refresh"/>; its own <see cref="CohortFrontier.SetMastered"/> follows at once.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The learner is outside the cohort, or the competency outside the framework.</exception>
    public void SetMastered(int learner, int competency, bool value)
    {
        Check(learner, competency);
        Bits.Set(learner, competency, value);
    }

    /// <summary>Counts the learners who have mastered a competency.</summary>
    /// <param name="competency">The dense index of the competency.</param>
    /// <param name="group">The learners to count among; all when null.</param>
    /// <returns>How many have.</returns>
    /// <exception cref="ArgumentException">The group is of another cohort.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The competency is outside the framework.</exception>
    public int CountMastered(int competency, CohortGroup? group = null)
    {
        Check(competency);
        return Count(Bits, competency, Own(group));
    }

    /// <summary>Counts the learners of a group among the bits of a competency.</summary>
    internal static int Count(LearnerBits bits, int competency, CohortGroup group)
    {
        var found = 0;
        for (var block = 0; block < group.Bits.Length; block++)
        {
            var row = bits.Rows(block)[competency] & group.Bits[block];
            for (var word = 0; word < Vector512<ulong>.Count; word++)
            {
                found += BitOperations.PopCount(row[word]);
            }
        }

        return found;
    }

    /// <summary>The group, or everyone; a group of another cohort would be counted among the wrong bits.</summary>
    internal CohortGroup Own(CohortGroup? group)
    {
        if (group is not null && !ReferenceEquals(group.Mastery, this))
        {
            throw new ArgumentException("The group is of another cohort; expected one made by this cohort.", nameof(group));
        }

        return group ?? Everyone;
    }

    internal void Check(int learner, int competency)
    {
        CheckLearner(learner);
        Check(competency);
    }

    internal void CheckLearner(int learner)
    {
        if ((uint)learner >= (uint)Learners.Count)
        {
            Preconditions.ThrowOutOfRange(learner, FormattableString.Invariant($"the position of one of {Learners.Count} learners, from 0"), nameof(learner));
        }
    }

    internal void Check(int competency)
    {
        if ((uint)competency >= (uint)Graph.Count)
        {
            Preconditions.ThrowOutOfRange(competency, FormattableString.Invariant($"the dense index of one of {Graph.Count} competencies, from 0"), nameof(competency));
        }
    }

    private static CohortMastery From<T>(
        PrerequisiteGraph graph, T[] items, Func<T, (LearnerId Learner, CompetencyFramework Framework)> describe, Func<T, int, bool> isMastered)
    {
        var cohort = new CohortMastery(graph, items.Select(item => describe(item).Learner));
        foreach (var item in items)
        {
            var (learner, framework) = describe(item);
            if (!ReferenceEquals(framework, graph.Framework))
            {
                throw new ArgumentException($"Learner '{learner}' is of framework '{framework.Id}'; expected the framework of the graph, '{graph.Framework.Id}'.", nameof(items));
            }

            var position = cohort.RequiredIndexOf(learner);
            for (var index = 0; index < graph.Count; index++)
            {
                cohort.Bits.Set(position, index, isMastered(item, index));
            }
        }

        return cohort;
    }
}
