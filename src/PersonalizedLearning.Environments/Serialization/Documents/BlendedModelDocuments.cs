using System.Text.Json.Serialization;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>A blended model as it stands in JSON; what is left out keeps its default.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(StationRotationDocument), "station-rotation")]
[JsonDerivedType(typeof(LabRotationDocument), "lab-rotation")]
[JsonDerivedType(typeof(FlippedClassroomDocument), "flipped-classroom")]
[JsonDerivedType(typeof(IndividualRotationDocument), "individual-rotation")]
[JsonDerivedType(typeof(FlexDocument), "flex")]
[JsonDerivedType(typeof(ALaCarteDocument), "a-la-carte")]
[JsonDerivedType(typeof(EnrichedVirtualDocument), "enriched-virtual")]
internal abstract record BlendedModelDocument
{
    public required CourseId Course { get; init; }

    public required StaffId TeacherOfRecord { get; init; }

    public LearnerId[]? Learners { get; init; }

    public LearnerControl[]? Control { get; init; }

    /// <summary>The model; a value that it refuses is an <see cref="ArgumentException"/>.</summary>
    public abstract BlendedModel ToModel();

    /// <summary>The document of a model.</summary>
    public static BlendedModelDocument Of(BlendedModel model)
    {
        BlendedModelDocument document = model switch
        {
            StationRotation item => StationRotationDocument.Of(item),
            LabRotation item => LabRotationDocument.Of(item),
            FlippedClassroom item => FlippedClassroomDocument.Of(item),
            IndividualRotation item => IndividualRotationDocument.Of(item),
            FlexModel item => FlexDocument.Of(item),
            ALaCarte item => ALaCarteDocument.Of(item),
            EnrichedVirtual item => EnrichedVirtualDocument.Of(item),
            _ => throw new ArgumentException($"The blended model '{model.Name}' has no JSON; expected one of the built-in ones.", nameof(model)),
        };
        return document with { Learners = OrNull(model.Learners), Control = OrNull(model.Control) };
    }

    /// <summary>The elements of a list, none where it was left out.</summary>
    protected static ValueList<T> Listed<T>(T[]? items) => [.. items ?? []];

    /// <summary>The elements of a list, each as a model; none of them null.</summary>
    protected static ValueList<TModel> Mapped<TItem, TModel>(TItem?[]? items, string name, Func<TItem, TModel> convert)
        where TItem : class =>
        [.. (items ?? []).Select((item, place) => convert(item ?? throw new ArgumentException(FormattableString.Invariant($"null was found at {name}[{place}]; expected a value."))))];

    /// <summary>The elements of a list; null, so that it is left out, where there are none.</summary>
    protected static T[]? OrNull<T>(ValueList<T> items) => items.Count == 0 ? null : [.. items];

    /// <summary>A value; null, so that it is left out, where it is the default.</summary>
    protected static T? UnlessDefault<T>(T value, T standard)
        where T : struct => EqualityComparer<T>.Default.Equals(value, standard) ? null : value;

    /// <summary>A model with what all models have.</summary>
    protected TModel Filled<TModel>(TModel model)
        where TModel : BlendedModel => (TModel)(model with { Learners = Listed(Learners), Control = Listed(Control) });
}

internal sealed record StationDocument(
    string Id, ModalityId Modality, SpaceId Space, int Capacity, string? Name = null, bool? TeacherLed = null, StaffId? Staff = null, CompetencyId? Competency = null)
{
    public Station ToStation() => new(Id, Modality, Space, Capacity) { Name = Name, IsTeacherLed = TeacherLed ?? false, Staff = Staff, Competency = Competency };

    public static StationDocument Of(Station station) =>
        new(station.Id, station.Modality, station.Space, station.Capacity, station.Name, station.IsTeacherLed ? true : null, station.Staff, station.Competency);
}

internal sealed record StationRotationDocument : BlendedModelDocument
{
    public required StationDocument[] Stations { get; init; }

    public required BlockId[] Rotations { get; init; }

    public int? Groups { get; init; }

    public bool? TeacherDiscretion { get; init; }

    public SpaceId[]? AdjoiningSpaces { get; init; }

    public override BlendedModel ToModel() => Filled(new StationRotation(Course, TeacherOfRecord)
    {
        Stations = Mapped(Stations, "stations", item => item.ToStation()),
        Rotations = Listed(Rotations),
        Groups = Groups,
        TeacherDiscretion = TeacherDiscretion ?? false,
        AdjoiningSpaces = Listed(AdjoiningSpaces),
    });

    public static StationRotationDocument Of(StationRotation model) => new()
    {
        Course = model.Course,
        TeacherOfRecord = model.TeacherOfRecord,
        Stations = [.. model.Stations.Select(StationDocument.Of)],
        Rotations = [.. model.Rotations],
        Groups = model.Groups,
        TeacherDiscretion = model.TeacherDiscretion ? true : null,
        AdjoiningSpaces = OrNull(model.AdjoiningSpaces),
    };
}

internal sealed record LearningLabDocument(SpaceId Space, StaffId Monitor);

internal sealed record LabRotationDocument : BlendedModelDocument
{
    public required LearningLabDocument[] Labs { get; init; }

    public string? LabFeature { get; init; }

    public required SpaceId HomeRoom { get; init; }

    public required ModalityId LabModality { get; init; }

    public int? VisitsPerCycle { get; init; }

    public required BlockId[] Blocks { get; init; }

    public override BlendedModel ToModel() => Filled(new LabRotation(Course, TeacherOfRecord)
    {
        Labs = Mapped(Labs, "labs", item => new LearningLab(item.Space, item.Monitor)),
        LabFeature = LabFeature ?? LabRotation.ComputerLab,
        HomeRoom = HomeRoom,
        LabModality = LabModality,
        VisitsPerCycle = VisitsPerCycle ?? 1,
        Blocks = Listed(Blocks),
    });

    public static LabRotationDocument Of(LabRotation model) => new()
    {
        Course = model.Course,
        TeacherOfRecord = model.TeacherOfRecord,
        Labs = [.. model.Labs.Select(lab => new LearningLabDocument(lab.Space, lab.Monitor))],
        LabFeature = model.LabFeature == LabRotation.ComputerLab ? null : model.LabFeature,
        HomeRoom = model.HomeRoom,
        LabModality = model.LabModality,
        VisitsPerCycle = UnlessDefault(model.VisitsPerCycle, 1),
        Blocks = [.. model.Blocks],
    };
}

internal sealed record FlippedClassroomDocument : BlendedModelDocument
{
    public required CompetencyId[] Units { get; init; }

    public CompetencyId[]? Prepared { get; init; }

    public required BlockId[] Meetings { get; init; }

    public required ModalityId MeetingModality { get; init; }

    public required SpaceId MeetingSpace { get; init; }

    public required BlockId[] PreWorkBlocks { get; init; }

    public required ModalityId PreWorkModality { get; init; }

    public int? PreWorkMinutesPerDay { get; init; }

    public BlockId[]? OnSiteBlocks { get; init; }

    public SpaceId? OnSiteSpace { get; init; }

    public double? MinFaceToFaceShare { get; init; }

    public override BlendedModel ToModel() => Filled(new FlippedClassroom(Course, TeacherOfRecord)
    {
        Units = Listed(Units),
        Prepared = Listed(Prepared),
        Meetings = Listed(Meetings),
        MeetingModality = MeetingModality,
        MeetingSpace = MeetingSpace,
        PreWorkBlocks = Listed(PreWorkBlocks),
        PreWorkModality = PreWorkModality,
        PreWorkMinutesPerDay = PreWorkMinutesPerDay ?? 60,
        OnSiteBlocks = Listed(OnSiteBlocks),
        OnSiteSpace = OnSiteSpace,
        MinFaceToFaceShare = MinFaceToFaceShare ?? 0.8,
    });

    public static FlippedClassroomDocument Of(FlippedClassroom model) => new()
    {
        Course = model.Course,
        TeacherOfRecord = model.TeacherOfRecord,
        Units = [.. model.Units],
        Prepared = OrNull(model.Prepared),
        Meetings = [.. model.Meetings],
        MeetingModality = model.MeetingModality,
        MeetingSpace = model.MeetingSpace,
        PreWorkBlocks = [.. model.PreWorkBlocks],
        PreWorkModality = model.PreWorkModality,
        PreWorkMinutesPerDay = UnlessDefault(model.PreWorkMinutesPerDay, 60),
        OnSiteBlocks = OrNull(model.OnSiteBlocks),
        OnSiteSpace = model.OnSiteSpace,
        MinFaceToFaceShare = UnlessDefault(model.MinFaceToFaceShare, 0.8),
    };
}

internal sealed record StationPlaylistDocument(LearnerId Learner, string[] Stations);

internal sealed record IndividualRotationDocument : BlendedModelDocument
{
    public required StationDocument[] Stations { get; init; }

    public required BlockId[] Rotations { get; init; }

    public StationPlaylistDocument[]? Playlists { get; init; }

    public PlaylistSetter? Setter { get; init; }

    public override BlendedModel ToModel() => Filled(new IndividualRotation(Course, TeacherOfRecord)
    {
        Stations = Mapped(Stations, "stations", item => item.ToStation()),
        Rotations = Listed(Rotations),
        Playlists = Mapped(Playlists, "playlists", item => new StationPlaylist(item.Learner, Mapped<string, string>(item.Stations, "stations", name => name))),
        Setter = Setter,
    });

    public static IndividualRotationDocument Of(IndividualRotation model) => new()
    {
        Course = model.Course,
        TeacherOfRecord = model.TeacherOfRecord,
        Stations = [.. model.Stations.Select(StationDocument.Of)],
        Rotations = [.. model.Rotations],
        Playlists = model.Playlists.Count == 0 ? null : [.. model.Playlists.Select(item => new StationPlaylistDocument(item.Learner, [.. item.Stations]))],
        Setter = model.Setter,
    };
}

internal sealed record SupportRequestDocument(LearnerId Learner, BlockId RaisedIn, CompetencyId? Competency = null, string? UnmetReason = null);

internal sealed record FlexDocument : BlendedModelDocument
{
    public required BlockId[] OnlineBlocks { get; init; }

    public BlockId[]? SupportBlocks { get; init; }

    public required ModalityId OnlineModality { get; init; }

    public required ModalityId SupportModality { get; init; }

    public required SpaceId Space { get; init; }

    public double? OnlineShare { get; init; }

    public SupportRequestDocument[]? Requests { get; init; }

    public int? SupportWithin { get; init; }

    public override BlendedModel ToModel() => Filled(new FlexModel(Course, TeacherOfRecord)
    {
        OnlineBlocks = Listed(OnlineBlocks),
        SupportBlocks = Listed(SupportBlocks),
        OnlineModality = OnlineModality,
        SupportModality = SupportModality,
        Space = Space,
        OnlineShare = OnlineShare ?? 0.5,
        Requests = Mapped(Requests, "requests", item => new SupportRequest(item.Learner, item.RaisedIn) { Competency = item.Competency, UnmetReason = item.UnmetReason }),
        SupportWithin = SupportWithin ?? 5,
    });

    public static FlexDocument Of(FlexModel model) => new()
    {
        Course = model.Course,
        TeacherOfRecord = model.TeacherOfRecord,
        OnlineBlocks = [.. model.OnlineBlocks],
        SupportBlocks = OrNull(model.SupportBlocks),
        OnlineModality = model.OnlineModality,
        SupportModality = model.SupportModality,
        Space = model.Space,
        OnlineShare = UnlessDefault(model.OnlineShare, 0.5),
        Requests = model.Requests.Count == 0 ? null : [.. model.Requests.Select(item => new SupportRequestDocument(item.Learner, item.RaisedIn, item.Competency, item.UnmetReason))],
        SupportWithin = UnlessDefault(model.SupportWithin, 5),
    };
}

internal sealed record ALaCarteDocument : BlendedModelDocument
{
    public BlockId[]? Blocks { get; init; }

    public required ModalityId OnlineModality { get; init; }

    public SpaceId? SeatSpace { get; init; }

    public string? SeatFeature { get; init; }

    public StaffId? Monitor { get; init; }

    public override BlendedModel ToModel() => Filled(new ALaCarte(Course, TeacherOfRecord)
    {
        Blocks = Listed(Blocks),
        OnlineModality = OnlineModality,
        SeatSpace = SeatSpace,
        SeatFeature = SeatFeature ?? ALaCarte.Devices,
        Monitor = Monitor,
    });

    public static ALaCarteDocument Of(ALaCarte model) => new()
    {
        Course = model.Course,
        TeacherOfRecord = model.TeacherOfRecord,
        Blocks = OrNull(model.Blocks),
        OnlineModality = model.OnlineModality,
        SeatSpace = model.SeatSpace,
        SeatFeature = model.SeatFeature == ALaCarte.Devices ? null : model.SeatFeature,
        Monitor = model.Monitor,
    };
}

internal sealed record EnrichedVirtualDocument : BlendedModelDocument
{
    public int? RequiredSessions { get; init; }

    public int? MaxFaceToFaceDays { get; init; }

    public required BlockId[] FaceToFaceBlocks { get; init; }

    public required ModalityId FaceToFaceModality { get; init; }

    public required SpaceId Space { get; init; }

    public required BlockId[] OnlineBlocks { get; init; }

    public required ModalityId OnlineModality { get; init; }

    public StaffId? OnlineTeacher { get; init; }

    public override BlendedModel ToModel() => Filled(new EnrichedVirtual(Course, TeacherOfRecord)
    {
        RequiredSessions = RequiredSessions ?? 1,
        MaxFaceToFaceDays = MaxFaceToFaceDays ?? 3,
        FaceToFaceBlocks = Listed(FaceToFaceBlocks),
        FaceToFaceModality = FaceToFaceModality,
        Space = Space,
        OnlineBlocks = Listed(OnlineBlocks),
        OnlineModality = OnlineModality,
        OnlineTeacher = OnlineTeacher,
    });

    public static EnrichedVirtualDocument Of(EnrichedVirtual model) => new()
    {
        Course = model.Course,
        TeacherOfRecord = model.TeacherOfRecord,
        RequiredSessions = UnlessDefault(model.RequiredSessions, 1),
        MaxFaceToFaceDays = UnlessDefault(model.MaxFaceToFaceDays, 3),
        FaceToFaceBlocks = [.. model.FaceToFaceBlocks],
        FaceToFaceModality = model.FaceToFaceModality,
        Space = model.Space,
        OnlineBlocks = [.. model.OnlineBlocks],
        OnlineModality = model.OnlineModality,
        OnlineTeacher = model.OnlineTeacher,
    };
}
