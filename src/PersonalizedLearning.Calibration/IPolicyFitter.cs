using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Calibration;

/// <summary>Fits the parameters of one kind of policy to evidence, so that all kinds can be fitted and compared alike.</summary>
/// <remarks>An implementation is immutable, carries its own options, and gives the same bits for any number of threads.</remarks>
public interface IPolicyFitter
{
    /// <summary>Gets the name of the model, as users say it; it is the name of the policy that it fits.</summary>
    string Name { get; }

    /// <summary>Fits to the rows of some learners.</summary>
    /// <param name="rows">The rows, in the order in which they happened.</param>
    /// <param name="learners">Which learners to learn from; all when null.</param>
    /// <param name="control">Threads, cancellation and progress; the default when null.</param>
    /// <returns>The policies and how they were found. Competencies, items and learners that were not seen have a policy, too.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no row to learn from, or the model can't be fitted to what there is; the message says why.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    PolicyFit Fit(IReadOnlyList<ObservedRow> rows, Predicate<LearnerId>? learners = null, FitControl? control = null);
}
