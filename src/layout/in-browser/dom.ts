// The few things of a browser's document that the layout's work in the page uses; the
// press itself is compiled without the browser's library.

/** What a browser says of a style. */
export interface Style {
  getPropertyValue(name: string): string;
}

export interface DomNode {
  readonly nodeType: number;
  readonly parentNode: DomElement | null;
  textContent: string | null;
}

export interface DomText extends DomNode {
  readonly data: string;
  splitText(offset: number): DomText;
}

export interface DomElement extends DomNode {
  readonly tagName: string;
  id: string;
  className: string;
  innerHTML: string;
  readonly classList: {
    add(name: string): void;
    remove(name: string): void;
    contains(name: string): boolean;
  };
  readonly style: Style & { setProperty(name: string, value: string): void };
  readonly children: Iterable<DomElement>;
  readonly childNodes: Iterable<DomNode> & { readonly length: number };
  readonly firstChild: DomNode | null;
  append(...nodes: (DomNode | string)[]): void;
  before(...nodes: DomNode[]): void;
  after(...nodes: DomNode[]): void;
  prepend(...nodes: DomNode[]): void;
  remove(): void;
  insertBefore(node: DomNode, before: DomNode | null): void;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  closest(selector: string): DomElement | null;
  matches(selector: string): boolean;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  getBoundingClientRect(): {
    readonly top: number;
    readonly bottom: number;
    readonly width: number;
    readonly height: number;
  };
}

export interface DomRange {
  setStartBefore(node: DomNode): void;
  setStartAfter(node: DomNode): void;
  setStart(node: DomNode, offset: number): void;
  setEnd(node: DomNode, offset: number): void;
  insertNode(node: DomNode): void;
  setEndBefore(node: DomNode): void;
  extractContents(): DomElement;
  getBoundingClientRect(): { readonly width: number; readonly bottom: number };
}

/** The browser's globals, as far as the layout uses them. */
export interface Dom {
  readonly document: {
    readonly documentElement: DomElement;
    readonly head: DomElement;
    readonly body: DomElement;
    getElementById(id: string): DomElement | null;
    querySelectorAll(selector: string): Iterable<DomElement>;
    createElement(name: string): DomElement;
    createRange(): DomRange;
  };
  getComputedStyle(element: DomElement): Style;
}
