namespace PersonalizedLearning.Learners;

/// <summary>How far a decision is agreed on.</summary>
/// <param name="Missing">Those whose agreement is still needed; of several who could each decide alone, any one.</param>
/// <param name="Unheard">Those who are to be heard and were not yet.</param>
/// <param name="CanBeDecided">Whether there is anybody at all who may decide; where not, nothing can be agreed on until a say is granted.</param>
public sealed record Assent(ValueList<AgencyParty> Missing, ValueList<AgencyParty> Unheard, bool CanBeDecided)
{
    /// <summary>Gets whether all have agreed whose agreement is needed; whether all were heard is not asked here.</summary>
    public bool IsGiven => CanBeDecided && Missing.Count == 0;
}
