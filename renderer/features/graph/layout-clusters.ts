import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Simulation,
  type SimulationNodeDatum,
} from 'd3-force';
import type { DrawnGraph } from './drawn-graph.ts';
import type { Layout } from './places.ts';
import { sizeOf } from './node-size.ts';

interface Body extends SimulationNodeDatum {
  readonly key: string;
}

/** Nodes are about three times as wide as high: the plane is laid out for round ones and then drawn out in width. */
const drawnOut = 2.6;
const ticks = 260;
const ticksApart = 60;
const ticksAtOnce = 10;

/** Two nodes this far apart, in any direction, do not touch. */
const { width, height } = sizeOf({ kind: 'document' });
const radius = Math.hypot(width / drawnOut, height) / 2 + 5;

/** What is joined stands together; nothing overlaps. */
export async function layoutClusters({ nodes, edges }: DrawnGraph, signal: AbortSignal): Promise<Layout> {
  const bodies: Body[] = [...nodes.keys()].map((key) => ({ key }));
  const simulation = forceSimulation(bodies)
    .force(
      'links',
      forceLink<Body, { source: string; target: string }>(
        edges.map(({ from, to }) => ({ source: from, target: to })),
      )
        .id(({ key }) => key)
        .distance(radius * 2.4),
    )
    .force('apart', forceManyBody().strength(-radius * 3))
    .force('room', forceCollide(radius).strength(1).iterations(3))
    .force('x', forceX(0).strength(0.16))
    .force('y', forceY(0).strength(0.06))
    .stop();
  await run(simulation, ticks, signal);
  // What was pressed together moves apart again.
  simulation.force('links', null).force('apart', null).force('x', null).force('y', null);
  await run(simulation.alpha(1), ticksApart, signal);
  return new Map(bodies.map(({ key, x = 0, y = 0 }) => [key, { x: x * drawnOut, y }]));
}

/** Lets the page do other things in between. Rejects with the signal's reason once it is aborted. */
async function run(
  simulation: Simulation<Body, undefined>,
  times: number,
  signal: AbortSignal,
): Promise<void> {
  for (let done = 0; done < times; done += ticksAtOnce) {
    simulation.tick(ticksAtOnce);
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  }
}
