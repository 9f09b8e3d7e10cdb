namespace PersonalizedLearning.Simulation;

/// <summary>Takes what every single learner of a study did, to write it down.</summary>
public interface ITraceSink
{
    /// <summary>Takes one learner.</summary>
    /// <param name="traces">What he did in each cell, in the order of the study. They are filled again later: keep nothing of them.</param>
    /// <remarks>Learners come one after the other in their order, whatever the number of threads; calls may come from several threads, but never two at once.</remarks>
    void Take(ReadOnlySpan<LearnerTrace> traces);
}
