namespace PersonalizedLearning.Paths;

/// <summary>Takes in what sources find: each competency once, as the first source that finds it says.</summary>
/// <remarks>
/// The built-in sources come first, in the order frontier, lapsed, fading, stale, and then those of the caller in the order in which they were given.
/// It is kept for each thread and used again, so that collecting costs no garbage. Not thread safe; valid during the call that it was given to.
/// </remarks>
public sealed class CandidateSink
{
    private const int FirstRoom = 256;

    [ThreadStatic]
    private static CandidateSink? spare;

    private FoundCandidate[] found = new FoundCandidate[FirstRoom];
    private int[] seenIn = [];
    private int round;
    private int count;
    private RecommendationRequest? request;
    private ICandidateSource? source;

    private CandidateSink()
    {
    }

    /// <summary>Gets what was found, in that order.</summary>
    internal ReadOnlySpan<FoundCandidate> Found => found.AsSpan(0, count);

    /// <summary>Adds a candidate, unless its competency was found before.</summary>
    /// <param name="competency">The dense index of the competency.</param>
    /// <param name="kind">What would be asked of the learner.</param>
    /// <exception cref="InvalidOperationException">
    /// The competency is outside the framework, a hard prerequisite of it is not mastered, or it is mastered and would be learnt; the message names the source.
    /// </exception>
    public void Add(int competency, RecommendationKind kind)
    {
        if (source is not null)
        {
            Check(source, competency, kind);
        }

        AddKnown(competency, kind);
    }

    /// <summary>Collects what sources find for a request; give it back by <see cref="Release"/>.</summary>
    internal static CandidateSink Collect(RecommendationRequest request, ReadOnlySpan<ICandidateSource> sources)
    {
        // A source may itself ask a recommender, which then has a sink of its own.
        var sink = spare ?? new CandidateSink();
        spare = null;
        sink.Start(request);
        foreach (var each in sources)
        {
            sink.source = each is BuiltInSource ? null : each;
            each.Find(request, sink);
        }

        return sink;
    }

    /// <summary>Gives the sink back to its thread.</summary>
    internal void Release()
    {
        (request, source) = (null, null);
        spare = this;
    }

    private void Start(RecommendationRequest asked)
    {
        var room = asked.Learner.Graph.Count;
        if (seenIn.Length < room || round == int.MaxValue)
        {
            (seenIn, round) = (new int[room], 0);
        }

        (request, count) = (asked, 0);
        round++;
    }

    private void AddKnown(int competency, RecommendationKind kind)
    {
        ref var seen = ref seenIn[competency];
        if (seen == round)
        {
            return;
        }

        seen = round;
        if (count == found.Length)
        {
            Array.Resize(ref found, 2 * found.Length);
        }

        found[count++] = new FoundCandidate(competency, kind);
    }

    private void Check(ICandidateSource from, int competency, RecommendationKind kind)
    {
        var learner = request!.Learner;
        if ((uint)competency >= (uint)learner.Graph.Count)
        {
            throw Broken(from, FormattableString.Invariant($"competency {competency}"), FormattableString.Invariant($"a dense index from 0 to {learner.Graph.Count - 1}"));
        }

        var name = $"competency '{learner.Graph.Framework[competency].Id}'";
        if (!Enum.IsDefined(kind))
        {
            throw Broken(from, FormattableString.Invariant($"{name} as {kind}"), $"one of {string.Join(", ", Enum.GetNames<RecommendationKind>())}");
        }

        if (!learner.Frontier.IsFounded(competency))
        {
            throw Broken(from, name, "only what has all its hard prerequisites mastered");
        }

        if (kind == RecommendationKind.Learn && learner.Frontier.IsMastered(competency))
        {
            throw Broken(from, $"{name} to be learnt", "what is mastered already only to be reviewed or assessed");
        }
    }

    private static InvalidOperationException Broken(ICandidateSource from, string gave, string expected) =>
        new($"Candidate source '{from.Name}' gave {gave}; expected {expected}.");
}
