using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PersonalizedLearning.Calibration;

/// <summary>Sums of αβ in each lane, of which expected counts are made.</summary>
internal struct BktSums
{
    /// <summary>Known and unknown at the first answer.</summary>
    public Vector512<double> FirstKnown;
    public Vector512<double> FirstUnknown;

    /// <summary>Known and unknown at answers after which another one comes.</summary>
    public Vector512<double> Known;
    public Vector512<double> Unknown;

    /// <summary>Known and unknown at the last answer.</summary>
    public Vector512<double> LastKnown;
    public Vector512<double> LastUnknown;

    /// <summary>From unknown to known and back; the probability of the step itself is left out.</summary>
    public Vector512<double> Learnt;
    public Vector512<double> Forgotten;

    /// <summary>Right answers while unknown, wrong ones while known.</summary>
    public Vector512<double> Guessed;
    public Vector512<double> Slipped;

    /// <summary>Adds other sums, each lane times its factor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(in BktSums other, Vector512<double> factor)
    {
        FirstKnown += other.FirstKnown * factor;
        FirstUnknown += other.FirstUnknown * factor;
        Known += other.Known * factor;
        Unknown += other.Unknown * factor;
        LastKnown += other.LastKnown * factor;
        LastUnknown += other.LastUnknown * factor;
        Learnt += other.Learnt * factor;
        Forgotten += other.Forgotten * factor;
        Guessed += other.Guessed * factor;
        Slipped += other.Slipped * factor;
    }

    /// <summary>Adds the lanes up.</summary>
    public readonly BktCounts ToCounts(in BktPoint point, double logLikelihood) => new(
        logLikelihood,
        Vector512.Sum(FirstKnown),
        Vector512.Sum(FirstUnknown),
        Vector512.Sum(Learnt) * point.Learn,
        Vector512.Sum(Unknown),
        Vector512.Sum(Forgotten) * point.Forget,
        Vector512.Sum(Known),
        Vector512.Sum(Guessed),
        Vector512.Sum(Unknown) + Vector512.Sum(LastUnknown),
        Vector512.Sum(Slipped),
        Vector512.Sum(Known) + Vector512.Sum(LastKnown));
}
