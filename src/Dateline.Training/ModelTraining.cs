namespace Dateline.Training;

/// <summary>One thing that can be trained: its word on the command line and what it does.</summary>
public sealed record ModelTraining(string Name, string Description, Action<TrainingOptions> Run);
