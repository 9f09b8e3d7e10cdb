namespace PersonalizedLearning.Simulation;

/// <summary>Draws the goals of each learner among the competencies that he has not mastered at the start, each as likely as any other.</summary>
/// <param name="Fewest">The fewest goals, at least 1; a learner with fewer open competencies has all of these as goals.</param>
/// <param name="Most">The most goals, at least as many; each number between is as likely as any other.</param>
public sealed record GoalDraw(int Fewest, int Most)
{
    /// <summary>Gets the fewest goals.</summary>
    public int Fewest { get; } = Preconditions.AtLeast(Fewest, 1);

    /// <summary>Gets the most goals.</summary>
    public int Most { get; } = Preconditions.AtLeast(Most, Fewest);
}
