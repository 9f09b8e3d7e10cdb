namespace PersonalizedLearning.Paths;

/// <summary>What somebody decided about a possible next step.</summary>
public enum PathChoice
{
    /// <summary>It is wanted. Nothing else is kept out by it; it takes back an earlier decline in the same role.</summary>
    Chosen,

    /// <summary>It is not wanted, and is not offered.</summary>
    Declined,

    /// <summary>It is to be done: nothing is offered but what is assigned.</summary>
    Assigned,
}
