using System.Runtime.InteropServices;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>Practice of which a share counts for what a mastered competency builds on.</summary>
/// <remarks>
/// What a competency has of others depends on its own practice, so nothing can be passed on link by link: each asks all from which a share reaches it.
/// That stays a small part of the graph, as shares shrink with every link.
/// </remarks>
internal sealed class SharedPractice(LiveMastery mastery, PrerequisiteGraph graph, IImplicitCredit credit) : LivePractice
{
    [ThreadStatic]
    private static List<(long At, double Share)>? credits;

    public override void FindAll()
    {
        for (var index = 0; index < graph.Count; index++)
        {
            mastery.SetPractised(index, Find(index));
        }
    }

    public override void Changed(int index, PracticeChange change)
    {
        if (!change.IsAny)
        {
            return;
        }

        var walk = ShareWalk.Down(graph.Count);
        walk.Reach(index, 1);
        while ((change.WasMastered || change.IsMastered) && walk.TryNext(out var next))
        {
            foreach (var before in next == index || mastery.IsMastered(next) ? graph.HardPrerequisites(next) : [])
            {
                Follow(walk, before, walk.ShareOf(next) * ShareOf(before, next));
            }
        }

        foreach (var reached in walk.Reached)
        {
            mastery.SetPractised(reached, Find(reached));
        }
    }

    private long Find(int index)
    {
        var own = mastery.OwnPracticeOf(index);
        var found = credits ??= [];
        found.Clear();
        var walk = ShareWalk.Up(graph.Count);
        walk.Reach(index, 1);
        while (walk.TryNext(out var next))
        {
            foreach (var after in graph.HardDependents(next))
            {
                if (mastery.IsMastered(after))
                {
                    Follow(walk, after, walk.ShareOf(next) * ShareOf(next, after));
                }
            }
        }

        foreach (var reached in walk.Reached)
        {
            if (mastery.OwnPracticeOf(reached) is var at && at > own)
            {
                found.Add((at, walk.ShareOf(reached)));
            }
        }

        return Blend(own, CollectionsMarshal.AsSpan(found));
    }

    // In the order of time, and of shares where times are equal, so that the same practice gives the same bits in whatever order it is found.
    private static long Blend(long own, Span<(long At, double Share)> credits)
    {
        credits.Sort(static (left, right) => left.At != right.At ? left.At.CompareTo(right.At) : left.Share.CompareTo(right.Share));
        var practised = own;
        foreach (var (at, share) in credits)
        {
            if (share >= 1)
            {
                practised = at;
            }
            else if (practised != LiveMastery.Never)
            {
                var since = (Int128)at - practised;
                practised = (long)Int128.Min(at, practised + (Int128)(share * (double)since));
            }
        }

        return practised;
    }

    private void Follow(ShareWalk walk, int node, double share)
    {
        if (share > 0 && share >= credit.Floor)
        {
            walk.Reach(node, share);
        }
    }

    private double ShareOf(int before, int after)
    {
        var share = credit.ShareOf(graph, before, after);
        return share is >= 0 and <= 1
            ? share
            : throw new InvalidOperationException(FormattableString.Invariant(
                $"Implicit credit '{credit.Name}' gave {share} for the link from '{graph.Framework[before].Id}' to '{graph.Framework[after].Id}'; expected a number from 0 to 1."));
    }
}
