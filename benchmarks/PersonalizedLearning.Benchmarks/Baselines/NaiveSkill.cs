using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Benchmarks.Baselines;

/// <summary>Knowledge tracing as a textbook has it: an object for each state of belief, and all answers kept in a list.</summary>
internal sealed class NaiveSkill(BktParameters parameters)
{
    private readonly List<bool> answers = [];

    public Belief Current { get; private set; } = new(parameters.Prior);

    public void Answer(bool correct)
    {
        answers.Add(correct);
        var ofKnowing = correct ? 1 - parameters.Slip : parameters.Slip;
        var ofGuessing = correct ? parameters.Guess : 1 - parameters.Guess;
        var posterior = Current.Known * ofKnowing / ((Current.Known * ofKnowing) + ((1 - Current.Known) * ofGuessing));
        Current = new Belief((posterior * (1 - parameters.Forget)) + ((1 - posterior) * parameters.Learn));
    }

    internal sealed record Belief(double Known);
}
