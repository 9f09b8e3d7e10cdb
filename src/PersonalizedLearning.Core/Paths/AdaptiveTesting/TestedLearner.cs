using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>The adaptive test of a learner, and room to rule items out.</summary>
/// <remarks>Not thread safe.</remarks>
internal sealed class TestedLearner(AdaptiveTestDesign design, CompetencyFramework framework)
{
    private readonly ulong[] except = new ulong[design.Words];
    private (int Item, CompetencyId Competency) last = (-1, default);

    public AdaptiveTest Test { get; } = new(design);

    /// <summary>Room for one bit of each item; what is in it is of no use to others.</summary>
    public Span<ulong> Except => except;

    /// <summary>Takes in an answer: to the item itself, to the experience of that name, or to the competency of that name.</summary>
    public void Take(in PractisedAnswer answer)
    {
        var bank = design.Parameters.Bank;
        var competency = framework[answer.Competency].Id;
        var item = answer.Item is null ? -1 : bank.PlaceOf(answer.Item);
        item = item >= 0 || answer.Activity is null ? item : bank.PlaceOf(answer.Activity);
        item = item >= 0 ? item : bank.PlaceOf(competency.Value);

        // One answer to an item on several competencies comes once for each, in the order of their identifiers.
        if (item >= 0 && !(item == last.Item && competency.CompareTo(last.Competency) > 0))
        {
            Test.Update(item, answer.IsSuccess);
        }

        last = (item, competency);
    }
}
