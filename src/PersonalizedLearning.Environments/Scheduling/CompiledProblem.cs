namespace PersonalizedLearning.Environments;

/// <summary>A placement model with the way back to what its indices stand for.</summary>
internal sealed class CompiledProblem
{
    /// <summary>Gets the problem in dense indices.</summary>
    public required DenseProblem Dense { get; init; }

    /// <summary>Gets what had been decided before.</summary>
    public required FixedPlacements Fixed { get; init; }

    /// <summary>Gets the model.</summary>
    public required PlacementModel Model { get; init; }

    /// <summary>Gets what each offering stands for.</summary>
    public required CompiledOffering[] Offerings { get; init; }

    /// <summary>Gets the members of each class of staff, by identifier. A member who watches several zones is there once for each.</summary>
    public required StaffMember[][] StaffClasses { get; init; }

    /// <summary>Gets the places for one session of each class of spaces, by identifier.</summary>
    public required SpacePlace[][] SpaceClasses { get; init; }

    /// <summary>The first offering of a way of learning and competency that a learner can be placed in; −1 where the learner has no entry of it.</summary>
    public int OfferingOf(int learner, ModalityId modality, Competencies.CompetencyId? competency, OfferingPlace place)
    {
        for (var entry = Model.EntryStart[learner]; entry < Model.EntryStart[learner + 1]; entry++)
        {
            var offering = Offerings[Model.EntryOffering[entry]];
            if (offering.Pin is null && offering.Place == place && offering.Modality.Id == modality && offering.Competency?.Competency == competency)
            {
                return Model.EntryOffering[entry];
            }
        }

        return -1;
    }

    /// <summary>The most valuable entry of a learner for an offering; −1 where there is none.</summary>
    public int EntryOf(int learner, int offering)
    {
        for (var entry = Model.EntryStart[learner]; entry < Model.EntryStart[learner + 1]; entry++)
        {
            if (Model.EntryOffering[entry] == offering)
            {
                return entry;
            }
        }

        return -1;
    }
}
