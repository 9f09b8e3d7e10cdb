using System.Runtime.Intrinsics;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Paths;

/// <summary>What each learner of a cohort can learn now, and what they can do together.</summary>
/// <remarks>
/// For each competency the bits of 512 learners lie side by side, so that one instruction answers for all of them. For each learner the result is what
/// <see cref="Frontier.Find"/> gives. Asking and following events allocate nothing, but for results with identifiers. Not thread safe.
/// </remarks>
public sealed class CohortFrontier
{
    private readonly LearnerBits ready;

    /// <summary>Finds what each learner can learn now.</summary>
    /// <param name="mastery">What the learners have mastered; kept, not copied.</param>
    /// <exception cref="ArgumentNullException"><paramref name="mastery"/> is null.</exception>
    public CohortFrontier(CohortMastery mastery)
    {
        ArgumentNullException.ThrowIfNull(mastery);
        Mastery = mastery;
        ready = new LearnerBits(mastery.Graph.Count, mastery.Learners.Count);
        Refresh();
    }

    /// <summary>Gets what the learners have mastered.</summary>
    public CohortMastery Mastery { get; }

    /// <summary>Finds anew what each learner can learn, after <see cref="Mastery"/> was changed directly.</summary>
    /// <remarks>Linear in competencies and links for every 512 learners.</remarks>
    public void Refresh()
    {
        var before = Mastery.Graph.HardBefore;
        var everyone = Mastery.Everyone.Bits;
        for (var block = 0; block < everyone.Length; block++)
        {
            Find(before, Mastery.Bits.Rows(block), everyone[block], ready.Rows(block));
        }
    }

    /// <summary>Takes in that a learner gained or lost mastery of a competency.</summary>
    /// <param name="learner">The learner's position in <see cref="CohortMastery.Learners"/>.</param>
    /// <param name="competency">The dense index of the competency.</param>
    /// <param name="value">Whether it is mastered now.</param>
    /// <returns>Whether that changed anything.</returns>
    /// <remarks>Costs as much as the competencies that need it directly have prerequisites.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The learner is outside the cohort, or the competency outside the framework.</exception>
    public bool SetMastered(int learner, int competency, bool value)
    {
        if (Mastery.IsMastered(learner, competency) == value)
        {
            return false;
        }

        Mastery.Bits.Set(learner, competency, value);
        RefreshOne(learner, competency);
        foreach (var dependent in Mastery.Graph.HardDependents(competency))
        {
            RefreshOne(learner, dependent);
        }

        return true;
    }

    /// <summary>Tells whether a learner can learn a competency now.</summary>
    /// <param name="learner">The learner's position in <see cref="CohortMastery.Learners"/>.</param>
    /// <param name="competency">The dense index of the competency.</param>
    /// <returns>Whether it is not mastered and all its hard prerequisites are.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The learner is outside the cohort, or the competency outside the framework.</exception>
    public bool IsReady(int learner, int competency)
    {
        Mastery.Check(learner, competency);
        return ready.Contains(learner, competency);
    }

    /// <summary>Lists what a learner can learn now.</summary>
    /// <param name="learner">The learner's position in <see cref="CohortMastery.Learners"/>.</param>
    /// <param name="destination">Where to write the dense indices, ascending; as long as the graph has competencies, to be safe.</param>
    /// <returns>How many were written.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The learner is outside the cohort.</exception>
    /// <exception cref="ArgumentException">The span is too short.</exception>
    public int ReadyOf(int learner, Span<int> destination)
    {
        Mastery.CheckLearner(learner);
        var found = 0;
        for (var index = 0; index < Mastery.Graph.Count; index++)
        {
            if (ready.Contains(learner, index))
            {
                Write(index, destination, ref found);
            }
        }

        return found;
    }

    /// <summary>Counts the learners who can learn a competency now.</summary>
    /// <param name="competency">The dense index of the competency.</param>
    /// <param name="group">The learners to count among; all when null.</param>
    /// <returns>How many can.</returns>
    /// <exception cref="ArgumentException">The group is of another cohort.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The competency is outside the framework.</exception>
    public int CountReady(int competency, CohortGroup? group = null)
    {
        Mastery.Check(competency);
        return CohortMastery.Count(ready, competency, Mastery.Own(group));
    }

    /// <summary>Lists what so many learners can learn now, together.</summary>
    /// <param name="learners">The least number of learners who must be ready, from 1; as many as the group has for what all can do.</param>
    /// <param name="destination">Where to write the dense indices, ascending; as long as the graph has competencies, to be safe. Headings are left out.</param>
    /// <param name="group">The learners to count among; all when null.</param>
    /// <returns>How many were written.</returns>
    /// <exception cref="ArgumentException">The group is of another cohort, or the span is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="learners"/> is less than 1.</exception>
    public int ReadyForAtLeast(int learners, Span<int> destination, CohortGroup? group = null)
    {
        Preconditions.AtLeast(learners, 1);
        var asked = Mastery.Own(group);
        var framework = Mastery.Graph.Framework;
        var found = 0;
        for (var index = 0; index < framework.Count; index++)
        {
            if (CohortMastery.Count(ready, index, asked) >= learners && !framework.IsGrouping(index))
            {
                Write(index, destination, ref found);
            }
        }

        return found;
    }

    /// <summary>Finds what so many learners can do together, and for each such competency who is ready, who has it, and what the others lack.</summary>
    /// <param name="learners">The least number of learners who must be ready, from 1.</param>
    /// <param name="group">The learners asked about; all when null.</param>
    /// <returns>What they can do together, most learners first.</returns>
    /// <exception cref="ArgumentException">The group is of another cohort.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="learners"/> is less than 1.</exception>
    public GroupReadiness Together(int learners, CohortGroup? group = null)
    {
        var found = new int[Mastery.Graph.Count];
        var count = ReadyForAtLeast(learners, found, group);
        var competencies = found.Take(count).Select(index => ReadinessFor(index, group))
            .OrderByDescending(item => item.Ready.Count).ThenBy(item => item.Competency);
        return new GroupReadiness(Mastery.Own(group).Learners, learners, competencies.ToValueList());
    }

    /// <summary>Tells of one competency who is ready, who has it, and what the others lack.</summary>
    /// <param name="competency">The dense index of the competency.</param>
    /// <param name="group">The learners asked about; all when null.</param>
    /// <returns>How the group stands.</returns>
    /// <exception cref="ArgumentException">The group is of another cohort.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The competency is outside the framework.</exception>
    public CompetencyReadiness ReadinessFor(int competency, CohortGroup? group = null)
    {
        Mastery.Check(competency);
        var (able, done, blocked) = (new List<LearnerId>(), new List<LearnerId>(), new List<BlockedLearner>());
        foreach (var learner in Mastery.Own(group).Indices.Span)
        {
            var id = Mastery.Learners[learner];
            if (Mastery.IsMastered(learner, competency))
            {
                done.Add(id);
            }
            else if (IsReady(learner, competency))
            {
                able.Add(id);
            }
            else
            {
                blocked.Add(new BlockedLearner(id, MissingFor(learner, competency)));
            }
        }

        return new CompetencyReadiness(Mastery.Graph.Framework[competency].Id, able.ToValueList(), done.ToValueList(), blocked.ToValueList());
    }

    private static void Find(AdjacencyList before, ReadOnlySpan<Vector512<ulong>> mastered, Vector512<ulong> everyone, Span<Vector512<ulong>> found)
    {
        var starts = before.Start;
        var links = before.Targets;
        for (var index = 0; index < mastered.Length; index++)
        {
            var able = Vector512.AndNot(everyone, mastered[index]);
            foreach (var prerequisite in links[starts[index]..starts[index + 1]])
            {
                able &= mastered[prerequisite];
            }

            found[index] = able;
        }
    }

    private static void Write(int index, Span<int> destination, ref int found)
    {
        if (found == destination.Length)
        {
            throw new ArgumentException($"There is room for {destination.Length} competencies and there are more; expected room for all of the framework.", nameof(destination));
        }

        destination[found++] = index;
    }

    private void RefreshOne(int learner, int competency)
    {
        var isReady = !Mastery.Bits.Contains(learner, competency);
        foreach (var prerequisite in Mastery.Graph.HardPrerequisites(competency))
        {
            isReady &= Mastery.Bits.Contains(learner, prerequisite);
        }

        ready.Set(learner, competency, isReady);
    }

    private ValueList<CompetencyId> MissingFor(int learner, int competency)
    {
        var missing = new List<CompetencyId>();
        foreach (var prerequisite in Mastery.Graph.HardPrerequisites(competency))
        {
            if (!Mastery.Bits.Contains(learner, prerequisite))
            {
                missing.Add(Mastery.Graph.Framework[prerequisite].Id);
            }
        }

        return missing.ToValueList();
    }
}
