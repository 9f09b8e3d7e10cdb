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

    /// <summary>Draws the goals of one learner. Linear in the open competencies.</summary>
    /// <param name="chance">Chance for <see cref="ChancePurpose.Person"/>; a study takes the stream with the number 4.</param>
    /// <param name="open">What the learner has not mastered, by dense index, ascending.</param>
    /// <param name="goals">Where to write the goals, ascending; as long as <paramref name="open"/> is always enough.</param>
    /// <returns>How many goals there are; 0 when nothing is open.</returns>
    /// <exception cref="ArgumentException"><paramref name="goals"/> is too short.</exception>
    public int Draw(ref ChanceStream chance, ReadOnlySpan<int> open, Span<int> goals)
    {
        var count = Math.Min(Fewest + chance.NextBelow(Most - Fewest + 1), open.Length);
        if (goals.Length < count)
        {
            throw new ArgumentException($"There is room for {goals.Length} goals; expected room for {count}.", nameof(goals));
        }

        var drawn = 0;
        for (var position = 0; drawn < count; position++)
        {
            // Of those left, each as likely as any other: in order, without a second list.
            if (chance.NextBelow(open.Length - position) < count - drawn)
            {
                goals[drawn++] = open[position];
            }
        }

        return count;
    }
}
