using System.Diagnostics;
using PersonalizedLearning.Benchmarks.Baselines;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Benchmarks;

/// <summary><c>updates</c>: how many updates a second each policy makes on one thread over a cohort, and what an update allocates, beside the straightforward way.</summary>
internal static class UpdatesRunner
{
    // Long enough for the runtime to notice what is hot and compile it well, on a busy machine too.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(1);

    // In millions a second, where a target is set.
    private static readonly Dictionary<string, double> Targets = new()
    {
        [BayesianKnowledgeTracing.PolicyName] = 100,
        [FreeSpacedRepetitionScheduler.PolicyName] = 10,
        [ItemResponseTheory.PolicyName] = 0.1,
    };

    public static int Run(ReadOnlySpan<string> args)
    {
        if (!args.IsEmpty)
        {
            Console.Error.WriteLine($"updates: got '{args[0]}'; expected nothing more.");
            return 2;
        }

        Console.WriteLine(FormattableString.Invariant(
            $"{UpdateCohort.Learners} learners, {UpdateCohort.Rounds} answers each, one thread, the best of the turns of {Measured.TotalSeconds:0} s; a second through the interface of all policies in brackets:"));
        var isFree = true;
        foreach (var cohort in Cohorts())
        {
            isFree &= Print(cohort);
        }

        return isFree ? 0 : 1;
    }

    private static IEnumerable<UpdateCohort> Cohorts()
    {
        var tracing = new BktParameters { Forget = 0.02 };
        var scheduler = new FsrsParameters();
        yield return new UpdateCohort<BktState>(new BayesianKnowledgeTracing(tracing), state => state.Known) { Baseline = () => NaiveCohort.Trace(tracing, UpdateCohort.Answers) };
        yield return new UpdateCohort<FsrsState>(new FreeSpacedRepetitionScheduler(scheduler), state => state.Stability) { Baseline = () => NaiveCohort.Remember(scheduler, UpdateCohort.Answers) };
        yield return new UpdateCohort<HlrState>(new HalfLifeRegression(), state => state.Right);
        yield return new UpdateCohort<EbisuState>(new Ebisu(), state => state.Alpha);
        yield return new UpdateCohort<PfaState>(new PerformanceFactors(), state => state.Right);
        yield return new UpdateCohort<LktState>(new LogisticKnowledgeTracing(), state => state.Right);
        yield return new UpdateCohort<EloState>(new EloRating(), state => state.Rating);
        yield return new UpdateCohort<IrtState>(new ItemResponseTheory(), _ => 0);
    }

    private static List<(double Nanoseconds, double Bytes)[]> Turns(Action[] ways, TimeSpan span)
    {
        var turns = new List<(double Nanoseconds, double Bytes)[]>();
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < span)
        {
            turns.Add([.. ways.Select(UpdateCohort.Measure)]);
        }

        return turns;
    }

    private static bool Print(UpdateCohort cohort)
    {
        cohort.Typed();
        if (cohort.Baseline is { } baseline)
        {
            Agreement.Near(cohort.Name, baseline(), cohort.Mean(), 1e-9);
        }

        // In turn, so that other work on the machine falls on all of them alike.
        Action[] ways = [cohort.Typed, cohort.ThroughBytes, .. cohort.Baseline is { } plain ? (Action[])[() => plain()] : []];
        _ = Turns(ways, WarmUp);
        var measured = Turns(ways, Measured);
        var times = ways.Select((_, way) => measured.Min(turn => turn[way].Nanoseconds)).ToArray();
        var bytes = measured.Max(turn => Math.Max(turn[0].Bytes, turn[1].Bytes));
        var target = Targets.TryGetValue(cohort.Name, out var wanted)
            ? FormattableString.Invariant($", wanted {wanted:0.#}: {(1e3 / times[0] >= wanted ? "met" : "NOT MET")}")
            : string.Empty;
        var beside = times.Length > 2 ? FormattableString.Invariant($"; straightforward {times[2]:0.0} ns, {times[2] / times[0]:0.0} times as long") : string.Empty;
        Console.WriteLine(FormattableString.Invariant(
            $"{cohort.Name}: {times[0]:0.0} ns ({times[1]:0.0}), {1e3 / times[0]:0.0} million updates a second ({1e3 / times[1]:0.0}){target}, {bytes:0.##} bytes allocated an update{beside}"));
        return bytes == 0;
    }
}
