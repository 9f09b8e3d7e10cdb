using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PersonalizedLearning.Calibration;

/// <summary>The E-step with classes and forgetting by time, exact, eight sequences at a time.</summary>
/// <remarks>
/// α is scaled by powers of two as in <see cref="BktExpectation"/>; β starts as the weight of a sequence over its likelihood, so that αβ is what is expected, at once.
/// Forgetting by time is a step of its own between learning and the next answer. That it happens is a decay of rate λ, of whose moment only is known whether it lay before the
/// next answer; so expected are the number of times that it happened, and the days under risk, and the best λ is the one over the other (Dempster, Laird and Rubin 1977).
/// </remarks>
internal sealed class BktClassExpectation
{
    // Known, unknown and the scale; with times also the share that they leave, and the days under risk where they leave nothing.
    private const int StepWithoutDays = 3;
    private const int StepWithDays = 5;
    private const int Width = BktClassLanes.Width;
    private const double Floor = 1e-290;
    private const long ExponentMask = 0x7FF0_0000_0000_0000;
    private const int ExponentShift = 52;
    private const int ExponentBias = 1023;

    private readonly BktClassLanes lanes;
    private readonly BktTrace trace;
    private readonly int traceStep;
    private readonly double[] ifKnown;
    private readonly double[] ifUnknown;
    private readonly double[] learn;
    private readonly double[] forget;
    private Vector512<double> faded;
    private Vector512<double> risked;
    private double rate;

    /// <summary>Makes room.</summary>
    /// <param name="lanes">The answers.</param>
    /// <param name="trace">Room for a trace that no other thread uses at the same time; new when null.</param>
    public BktClassExpectation(BktClassLanes lanes, BktTrace? trace = null)
    {
        this.lanes = lanes;
        traceStep = TraceStep(lanes.Days.Length > 0);
        this.trace = trace ?? new BktTrace(lanes.Longest, traceStep);
        (ifKnown, ifUnknown) = (new double[(2 * lanes.AnswerClasses) + 1], new double[(2 * lanes.AnswerClasses) + 1]);
        (learn, forget) = (new double[lanes.LearnClasses + 1], new double[lanes.LearnClasses + 1]);
        Counts = new BktClassCounts(lanes.LearnClasses, lanes.AnswerClasses);
    }

    /// <summary>What was expected last.</summary>
    public BktClassCounts Counts { get; }

    /// <summary>How many vectors a step takes in a trace.</summary>
    public static int TraceStep(bool hasDays) => hasDays ? StepWithDays : StepWithoutDays;

    /// <summary>Counts what is expected under the parameters, and returns the log-likelihood.</summary>
    public double Run(BktClassPoint point)
    {
        Prepare(point);
        Counts.Clear();
        (faded, risked) = (Vector512<double>.Zero, Vector512<double>.Zero);
        var (firstKnown, firstUnknown, logLikelihood) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
        for (var block = 0; block + 1 < lanes.Starts.Length; block++)
        {
            var weights = Vector512.ConditionalSelect(
                Vector512.LessThan(Vector512.Create(0.0, 1, 2, 3, 4, 5, 6, 7), Vector512.Create((double)(lanes.Sequences - (block * Width)))),
                Vector512<double>.One, Vector512<double>.Zero);
            var (first, end) = (lanes.Starts[block], lanes.Starts[block + 1]);
            var exponents = Forward(point.Prior, first, end);
            var last = trace.Vectors[((end - first - 1) * traceStep)..];
            var likelihood = last[0] + last[1];
            var logarithm = VectorLogarithm.OfOneToTwo(likelihood) + (exponents * Vector512.Create(VectorLogarithm.Two));
            logLikelihood += weights * Vector512.ConditionalSelect(
                Vector512.GreaterThan(likelihood, Vector512<double>.Zero), logarithm, Vector512.Create(double.NegativeInfinity));
            var (known, unknown) = Backward(first, end, weights / likelihood);
            (firstKnown, firstUnknown) = (firstKnown + known, firstUnknown + unknown);
        }

        Counts.Finish(Vector512.Sum(firstKnown), Vector512.Sum(firstUnknown), Vector512.Sum(faded), Vector512.Sum(risked));
        return Vector512.Sum(logLikelihood);
    }

    private void Prepare(BktClassPoint point)
    {
        for (var index = 0; index < lanes.AnswerClasses; index++)
        {
            (ifKnown[2 * index], ifUnknown[2 * index]) = (point.Slip[index], 1 - point.Guess[index]);
            (ifKnown[(2 * index) + 1], ifUnknown[(2 * index) + 1]) = (1 - point.Slip[index], point.Guess[index]);
        }

        (ifKnown[^1], ifUnknown[^1]) = (1, 1);
        point.Learn.CopyTo(learn, 0);
        point.Forget.CopyTo(forget, 0);
        rate = lanes.Days.Length == 0 ? 0 : point.RatePerDay;
    }

    /// <summary>Leaves α, the scale and what time does at each step, and returns the sum of the binary exponents that scaling took away.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vector512<double> Forward(double prior, int first, int end)
    {
        var (floor, exponentMask) = (Vector512.Create(Floor), Vector512.Create(ExponentMask));
        var (known, unknown) = (Vector512.Create(prior), Vector512.Create(1 - prior));
        var exponents = Vector512<long>.Zero;
        ref var at = ref MemoryMarshal.GetReference(trace.Vectors[..((end - first) * traceStep)]);
        for (var step = first; step < end; step++)
        {
            if (rate > 0)
            {
                var (kept, risk) = Fading(step);
                (Unsafe.Add(ref at, 3), Unsafe.Add(ref at, 4)) = (kept, risk);
                var left = Floored(known * kept, floor);
                unknown += known - (known * kept);
                known = left;
            }

            ref var emission = ref lanes.Emissions[step * Width];
            known *= Gather(ifKnown, ref emission);
            unknown *= Gather(ifUnknown, ref emission);
            var exponent = (known + unknown).AsInt64() & exponentMask;
            var scale = (Vector512.Create(2L * ExponentBias << ExponentShift) - exponent).AsDouble();
            exponents += Vector512.ShiftRightLogical(exponent, ExponentShift);
            known *= scale;
            unknown *= scale;
            (at, Unsafe.Add(ref at, 1), Unsafe.Add(ref at, 2)) = (known, unknown, scale);
            at = ref Unsafe.Add(ref at, traceStep);
            ref var transition = ref lanes.Transitions[step * Width];
            var (learnt, forgotten) = (unknown * Gather(learn, ref transition), known * Gather(forget, ref transition));
            (known, unknown) = (Floored(known - forgotten + learnt, floor), Floored(unknown - learnt + forgotten, floor));
        }

        return Vector512.ConvertToDouble(exponents - Vector512.Create((long)(end - first) * ExponentBias));
    }

    // The share that the days before a step leave, e^(−λ days), and the days under risk of what they do not leave: 1/λ − days·e^(−λ days)/(1 − e^(−λ days)).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (Vector512<double> Kept, Vector512<double> Risk) Fading(int step)
    {
        var days = Vector512.Create<double>(lanes.Days.AsSpan(step * Width, Width));
        var kept = VectorExponential.OfNegative(days * Vector512.Create(-rate));
        var lost = Vector512<double>.One - kept;
        var risk = Vector512.Create(1 / rate) - (days * kept / lost);
        return (kept, Vector512.ConditionalSelect(Vector512.GreaterThan(lost, Vector512<double>.Zero), risk, Vector512<double>.Zero));
    }

    /// <summary>Adds what a block of sequences counts for, and returns it for knowing and not knowing beforehand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (Vector512<double> Known, Vector512<double> Unknown) Backward(int first, int end, Vector512<double> factor)
    {
        var (betaKnown, betaUnknown) = (factor, factor);
        var vectors = trace.Vectors[..((end - first) * traceStep)];
        for (var step = end - 1; step >= first; step--)
        {
            var at = vectors.Slice((step - first) * traceStep, traceStep);
            ref var emission = ref lanes.Emissions[step * Width];
            Counts.AddAnswers(ref emission, at[0] * betaKnown, at[1] * betaUnknown);
            var aheadKnown = betaKnown * Gather(ifKnown, ref emission) * at[2];
            var aheadUnknown = betaUnknown * Gather(ifUnknown, ref emission) * at[2];
            if (step == first)
            {
                return (at[0] * betaKnown, at[1] * betaUnknown);
            }

            var before = vectors.Slice((step - first - 1) * traceStep, traceStep);
            ref var transition = ref lanes.Transitions[(step - 1) * Width];
            var (learnt, forgotten) = (Gather(learn, ref transition), Gather(forget, ref transition));
            if (rate > 0)
            {
                var arrived = before[0] - (before[0] * forgotten) + (before[1] * learnt);
                var lost = arrived * (Vector512<double>.One - at[3]) * aheadUnknown;
                var days = Vector512.Create<double>(lanes.Days.AsSpan(step * Width, Width));
                faded += lost;
                risked += (arrived * at[3] * aheadKnown * days) + (lost * at[4]);
                aheadKnown = (aheadKnown * at[3]) + (aheadUnknown * (Vector512<double>.One - at[3]));
            }

            betaKnown = ((Vector512<double>.One - forgotten) * aheadKnown) + (forgotten * aheadUnknown);
            betaUnknown = (learnt * aheadKnown) + ((Vector512<double>.One - learnt) * aheadUnknown);
            Counts.AddSteps(
                ref transition, before[1] * learnt * aheadKnown, before[1] * betaUnknown, before[0] * forgotten * aheadUnknown, before[0] * betaKnown);
        }

        return default;
    }

    // What is exactly 0 stays so: the parameters say that it is impossible.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Floored(Vector512<double> value, Vector512<double> floor) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(value, Vector512<double>.Zero), Vector512.MaxNative(value, floor), Vector512<double>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Gather(double[] table, ref int indices)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(table);
        return Vector512.Create(
            Unsafe.Add(ref first, indices),
            Unsafe.Add(ref first, Unsafe.Add(ref indices, 1)),
            Unsafe.Add(ref first, Unsafe.Add(ref indices, 2)),
            Unsafe.Add(ref first, Unsafe.Add(ref indices, 3)),
            Unsafe.Add(ref first, Unsafe.Add(ref indices, 4)),
            Unsafe.Add(ref first, Unsafe.Add(ref indices, 5)),
            Unsafe.Add(ref first, Unsafe.Add(ref indices, 6)),
            Unsafe.Add(ref first, Unsafe.Add(ref indices, 7)));
    }
}
