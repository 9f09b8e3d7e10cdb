namespace PersonalizedLearning.Paths;

/// <summary>A <see cref="ILearnerModel"/> fitted to some competencies: what one supposed learner, whose state is a row of numbers, answers and becomes.</summary>
/// <remarks>Competencies are named by their position among those to which it was fitted. An implementation is immutable and thread safe.</remarks>
public interface ILearnerDynamics
{
    /// <summary>Gets how many numbers the state of a supposed learner takes, at least 1.</summary>
    int StateSize { get; }

    /// <summary>Gets how many numbers of chance it takes to suppose a learner; 0 where all learners are supposed alike.</summary>
    int ChanceSize { get; }

    /// <summary>Supposes a learner who has not answered yet.</summary>
    /// <param name="chance">As many numbers from 0 to below 1 as <see cref="ChanceSize"/> says; evenly spread ones must give learners as frequent as they are.</param>
    /// <param name="state">Where to write the state; as long as <see cref="StateSize"/> says.</param>
    void Start(ReadOnlySpan<double> chance, Span<double> state);

    /// <summary>Predicts an answer.</summary>
    /// <param name="state">The state.</param>
    /// <param name="position">The competency.</param>
    /// <returns>How likely it is right, from 0 to 1.</returns>
    double PredictSuccess(ReadOnlySpan<double> state, int position);

    /// <summary>Takes in an answer that was given, and what was learnt by it.</summary>
    /// <param name="state">The state, changed in place.</param>
    /// <param name="position">The competency.</param>
    /// <param name="success">The share of full credit, from 0 to 1.</param>
    /// <returns>How likely that answer was for the learner who is supposed, from 0 to 1.</returns>
    double Observe(Span<double> state, int position, double success);

    /// <summary>Practises without it being known what will be answered.</summary>
    /// <param name="state">The state, changed in place.</param>
    /// <param name="position">The competency.</param>
    void Practise(Span<double> state, int position);

    /// <summary>Tells how far a competency is attained.</summary>
    /// <param name="state">The state.</param>
    /// <param name="position">The competency.</param>
    /// <returns>From 0, not at all, to 1: mastery would be shown.</returns>
    double Attainment(ReadOnlySpan<double> state, int position);
}
